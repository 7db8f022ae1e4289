import type { Row } from '../../src/cli/bench-result';
import { build } from '../../src/cli/build';
import { compared, figure, inTurn } from './page-own';
import { openNone, openOurs, type Side } from './page-sides';
import { median, round } from './page-stats';
import { openWatched, seenIn, type Watched } from './page-watched';

/** Long enough for a page to be read and its marks painted. */
const SETTLE_MS = 600;
const FIGURES = ['lcp', 'load', 'cls'] as const;

/** How loads of pages differ with us, by pairs of loads. */
export interface Loads {
  readonly rows: readonly Row[];
  /** The medians of the pages’ medians. */
  readonly all: Readonly<Record<Figure, Parts>>;
}
type Figure = (typeof FIGURES)[number];

/** A figure without us, and how much more it is with us, and without us again. */
interface Parts {
  readonly without: number;
  readonly more: number;
  readonly noise: number;
}

/** Loads each page so many times in Chromium without us, with us, and without us again, in turn. */
export async function loadsOf(pages: ReadonlyMap<string, string>, pairs: number): Promise<Loads> {
  const ours = await openOurs(build('chrome-granted'));
  const sides: Side[] = [await openNone('none'), ours, await openNone('none again')];
  const found = new Map<string, Record<Figure, Parts>>();
  for (const [page, address] of pages) {
    const loads = await inTurn(sides, pairs, async (browser, within) => {
      await within?.ask('dataset', {});
      const open = await openWatched(browser, address, SETTLE_MS);
      const seen = await seenIn(open);
      await open.close();
      return seen;
    });
    found.set(
      page,
      byFigure((key) => partsOf(loads, key)),
    );
  }
  for (const { session } of sides) await session.close();
  const middle = (key: Figure, part: keyof Parts) =>
    median([...found.values()].map((of) => of[key][part]));
  return {
    rows: [...found].map(([page, of]) => ({ page, ...rowOf(of) })),
    all: byFigure((key) => ({
      without: middle(key, 'without'),
      more: middle(key, 'more'),
      noise: middle(key, 'noise'),
    })),
  };
}

function byFigure<T>(make: (key: Figure) => T): Record<Figure, T> {
  return { lcp: make('lcp'), load: make('load'), cls: make('cls') };
}

function partsOf(loads: ReadonlyMap<string, readonly Watched[]>, key: Figure): Parts {
  const { more, noise } = compared(loads, key);
  return { without: figure(loads, 'none', key), more: more.median, noise: noise.median };
}

function rowOf(of: Readonly<Record<Figure, Parts>>): Row {
  const cells = FIGURES.flatMap((key) =>
    Object.entries(of[key]).map(([part, value]) => [
      `${key} ${part}`,
      round(value, key === 'cls' ? 4 : 1),
    ]),
  );
  return Object.fromEntries(cells);
}
