import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

/** One profile, over the end of its browser. */
describe.each(BROWSERS)('what is left when the browser is closed (%s)', (name) => {
  let profile: string;
  let extension: string;
  let site: Site;
  let session: Session | undefined;
  let since: string;

  beforeAll(async () => {
    site = await openSite('.');
    profile = await mkdtemp(join(tmpdir(), 'backgrounder-'));
    extension = await smallExtension(name);
  });
  afterAll(async () => {
    await session?.close().catch(() => undefined);
    await site.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Starts the browser, and waits until the data is there; keeps since when it is. */
  async function begin(): Promise<Inside> {
    session = await launch(name, {
      extension,
      headless: true,
      profile,
      firefoxPrefs: {
        // An add-on installed for a test would take its storage with it when the browser ends.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    });
    const within = await inside(session);
    ({ since } = await until(() => within.ask('dataset', {}).catch(() => null), 'the dataset'));
    return within;
  }

  async function read(within: Inside): Promise<void> {
    const tab = await (session as Session).browser.newPage(); // `begin` has made it.
    await change({ within }, { density: 'every', marksPerThousandWords: 1000 });
    await tab.goto(site.serve(`/${WORDS.address}.html`, page(WORDS.text)));
    await tab.bringToFront();
    expect((await castOf(within, tab.url())).members.map(({ id }) => id)).toContain('interpol');
    await hoverName(tab, 'Interpol');
    const own = { kind: 'person', otherNames: [], note: '', url: null } as const;
    await within.ask('putOwn', { ...own, id: null, about: null, name: KEPT });
  }

  test('P43 no word, title or address of a page that was read is in what the extension keeps', async () => {
    const within = await begin();
    await read(within);
    await session?.close();
    expect(await storedIn(profile, [...Object.values(WORDS), KEPT])).toEqual([KEPT]);
  });

  test('after a restart of the browser the data is there, from IndexedDB', async () => {
    const first = since;
    await begin();
    expect(since).toBe(first);
  });

  test.runIf(name === 'firefox')(
    'what is to be refreshed by itself is still looked for after the add-on was switched off and on',
    async () => {
      if (!session) throw new Error('no browser');
      const alarms = ({ page }: Inside) =>
        page.evaluate(async () => (await chrome.alarms.getAll()).map((alarm) => alarm.name));
      const before = await inside(session);
      await before.ask('schedule', { every: 'weekly' });
      expect(await alarms(before)).toEqual(['schedule']);
      await switchOffAndOn(await session.browser.newPage());
      const after = await reopened(session);
      await until(async () => (await alarms(after)).length === 1, 'the alarm');
      await after.ask('schedule', { every: 'off' });
    },
  );

  test('P44 a private window is read where the reader allowed it, nowhere else, and nothing of it is kept', async () => {
    if (!session) throw new Error('no browser');
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
    await session.close();
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
