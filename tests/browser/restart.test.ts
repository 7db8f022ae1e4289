import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { castOf, type Inside, inside } from '../../src/cli/ask-extension';
import { launch, type Session } from '../../src/cli/launch';
import { openSite, type Site } from '../../src/cli/site';
import { reopened } from './editions';
import { change, until } from './harness';
import { hoverName } from './hover-name';
import { switchOffAndOn } from './private-firefox';
import { allowPrivate, openPrivate } from './private-window';
import { smallExtension } from './small-extension';

const only = process.env.BROWSER;
const BROWSERS = (['chrome', 'firefox'] as const).filter((name) => !only || only === name);

/** Words that stand nowhere else, by where a page has them. */
const WORDS = {
  address: 'qvzjaddressxk',
  title: 'qvzjtitlexk',
  text: 'qvzjtextxk',
  name: 'Qvzjana Xkorbel',
  private: 'qvzjprivatexk',
};
/** The reader's own, which is kept: were it not found, the search would prove nothing. */
const KEPT = 'Qvzjkept Xkorbel';
const page = (text: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${WORDS.title}</title><article><h1>The vote</h1><p>On Thursday Interpol, the International Criminal Police Organization, had ${text} in hand, ${WORDS.name} said.</p></article>`;

/** Each test has a profile of its own, which outlives its browser. */
describe.each(BROWSERS)('what is left when the browser is closed (%s)', (name) => {
  let profile: string;
  let extension: string;
  let site: Site;
  let session: Session | undefined;

  beforeAll(async () => {
    site = await openSite('.');
    extension = await smallExtension(name);
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'backgrounder-'));
  });
  afterEach(async () => {
    await end().catch(() => undefined);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Starts a browser on the profile, after the one before has ended, and waits until the data is there. */
  async function start(): Promise<{ session: Session; within: Inside; since: string }> {
    await end();
    const begun = await launch(name, {
      extension,
      headless: true,
      profile,
      firefoxPrefs: {
        // An add-on installed for a test would take its storage with it when the browser ends.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    });
    session = begun;
    const within = await inside(begun);
    const { since } = await until(() => within.ask('dataset', {}).catch(() => null), 'the dataset');
    return { session: begun, within, since };
  }

  async function end(): Promise<void> {
    const ending = session;
    session = undefined;
    await ending?.close();
  }

  async function keepOne(within: Inside): Promise<void> {
    const own = { kind: 'person', otherNames: [], note: '', url: null } as const;
    await within.ask('putOwn', { ...own, id: null, about: null, name: KEPT });
  }

  test('P43 no word, title or address of a page that was read is in what the extension keeps', async () => {
    const { session, within } = await start();
    const tab = await session.browser.newPage();
    await change({ within }, { density: 'every', marksPerThousandWords: 1000 });
    await tab.goto(site.serve(`/${WORDS.address}.html`, page(WORDS.text)));
    await tab.bringToFront();
    expect((await castOf(within, tab.url())).members.map(({ id }) => id)).toContain('interpol');
    await hoverName(tab, 'Interpol');
    await keepOne(within);
    await end();
    expect(await storedIn(profile, [...Object.values(WORDS), KEPT])).toEqual([KEPT]);
  });

  test('after a restart of the browser the data is there, from IndexedDB', async () => {
    const first = await start();
    const second = await start();
    expect(second.since).toBe(first.since);
  });

  test.runIf(name === 'firefox')(
    'what is to be refreshed by itself is still looked for after the add-on was switched off and on',
    async () => {
      const { session, within } = await start();
      const alarms = ({ page }: Inside) =>
        page.evaluate(async () => (await chrome.alarms.getAll()).map((alarm) => alarm.name));
      await within.ask('schedule', { every: 'weekly' });
      expect(await alarms(within)).toEqual(['schedule']);
      await switchOffAndOn(await session.browser.newPage());
      const after = await reopened(session);
      await until(async () => (await alarms(after)).length === 1, 'the alarm');
    },
  );

  test('P44 a private window is read where the reader allowed it, nowhere else, and nothing of it is kept', async () => {
    const { session, within } = await start();
    await keepOne(within);
    const address = site.serve(`/${WORDS.private}.html`, page(WORDS.private));
    const { evaluate, reload } = await openPrivate(session, address);
    const marks = () => evaluate('CSS.highlights.size').catch(() => null);
    await new Promise((later) => setTimeout(later, 600));
    expect(await marks()).toBe(0);
    await allowPrivate(session);
    const marked = async () => {
      await reload().catch(() => undefined);
      return until(async () => (await marks()) === 1, 'marks', 4_000).catch(() => false);
    };
    await until(marked, 'marks in the private window');
    await end();
    expect(await storedIn(profile, [...Object.values(WORDS), KEPT])).toEqual([KEPT]);
  });
});

/** Which words are in a file of a profile that belongs to extensions, in either of the encodings used. */
async function storedIn(profile: string, words: readonly string[]): Promise<string[]> {
  const files = (await readdir(profile, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => /extension|Service Worker|storage/i.test(relative(profile, file)));
  const found = new Set<string>();
  for (const file of files) {
    const bytes = await readFile(file);
    for (const word of words)
      if (bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))) found.add(word);
  }
  return [...found];
}

/** The extension's own namespace in its pages. */
declare const chrome: { alarms: { getAll(): Promise<{ name: string }[]> } };
