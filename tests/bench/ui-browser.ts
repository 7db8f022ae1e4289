import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { castOf, type Inside, inside } from '../../src/cli/ask-extension';
import { build } from '../../src/cli/build';
import type { BrowserName } from '../../src/cli/find-browsers';
import { launch } from '../../src/cli/launch';
import { ROOT } from '../../src/cli/run-step';
import { openSite } from '../../src/cli/site';
import { openHost } from '../sources/host';
import { type CardTimes, cardTimes, emptyFrames } from './ui-cards';
import { type KeyTimes, keyTimes } from './ui-keys';
import { feedOf, madeUpNames } from './ui-names';
import { until } from './ui-wait';

const ARTICLE = '/interpol-election.html';
const TYPED = ['safeguard', 'browder', 'jurgen sto', 'safegard defend'];
/** A feed of this size is read, checked and compiled within the minute. */
const IMPORT_S = 100;

export interface Watched {
  /** The first card of a page, which fetches the card's script, and the later ones; milliseconds. */
  readonly first: CardTimes;
  readonly warm: readonly CardTimes[];
  /** What the same page waits for a frame in which nothing of ours happens. */
  readonly frames: readonly number[];
  /** With the dataset as it ships, and with a large one beside it. */
  readonly typing: readonly (KeyTimes & { readonly names: number })[];
}

/** Hovers and types in a real browser and reads the page's own clock. */
export async function watchUi(name: BrowserName, entities: number): Promise<Watched> {
  const folder = join(ROOT, 'dist', `${name}-granted`);
  const extension = existsSync(`${folder}/manifest.json`) ? folder : build(`${name}-granted`);
  const site = await openSite(join(ROOT, 'tests/fixtures/pages'));
  const session = await launch(name, { extension, headless: true });
  try {
    const within = await inside(session);
    const names = async () =>
      (await until(() => within.ask('dataset', {}).catch(() => undefined), 'the dataset')).names;
    const shipped = await names();
    const page = await session.browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(site.origin + ARTICLE);
    await page.bringToFront();
    await castOf(within, page.url());
    const [first, ...warm] = await cardTimes(page);
    const frames = await emptyFrames(page);
    if (!first) throw new Error(`${name}: no card opened`);
    const small = { names: shipped, ...(await keyTimes(session, TYPED)) };
    const madeUp = madeUpNames(entities);
    await bringIn(within, madeUp);
    const large = { names: await names(), ...(await keyTimes(session, likeNames(madeUp))) };
    return { first, warm, frames, typing: [small, large] };
  } finally {
    await session.close();
    await site.close();
  }
}

/** Adds a feed of entities with these names, and waits until they are in use. */
async function bringIn(within: Inside, names: readonly [string, string][]): Promise<void> {
  const host = await openHost({ items: new Map(), redirects: new Map(), codes: [] });
  try {
    const { source } = await within.ask('addFeed', { address: feedOf(host, names) });
    const arrived = async () => {
      const { sources } = await within.ask('sources', {});
      const found = sources.find(({ id }) => id === source);
      if (found?.failure) throw new Error(`${found.failure.reason}: ${found.failure.detail}`);
      return found?.state === 'fresh';
    };
    await until(arrived, `${names.length} entities to be in use`, IMPORT_S);
  } finally {
    await host.close();
  }
}

/** What a reader might type to find some of them: the beginning of a name, once with a slip. */
function likeNames(names: readonly [string, string][]): string[] {
  const some = [1_234, 9_876, 20_001, 33_333].map(
    (place) => names[place % names.length]?.[0] ?? '',
  );
  return some.map((name, index) => {
    const typed = name.toLowerCase().slice(0, 10);
    return index === 3 ? typed.slice(0, 4) + typed.slice(5) : typed;
  });
}
