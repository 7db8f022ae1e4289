import type { Browser } from 'puppeteer-core';
import type { Row } from '../../src/cli/bench-result';
import type { Side, Sides } from './page-sides';
import { difference, median, round, words } from './page-stats';
import { type Vitals, vitals } from './page-vitals';
import { type Cost, traced } from './trace';

/** Long enough for a page to be read and its marks painted. */
const SETTLE_MS = 900;

const settle = () => new Promise<void>((later) => setTimeout(later, SETTLE_MS));

/** Traces loads of a page in each of some browsers, in turn; the first round warms up. */
export async function costs(
  sides: readonly Side[],
  address: string,
  rounds: number,
): Promise<ReadonlyMap<string, readonly Cost[]>> {
  return inTurn(sides, rounds, (browser) => traced(browser, address, settle));
}

/** Loads a page and uses it in several browsers in turn. A turn takes so long that our worker is stopped meanwhile. */
export async function uses(
  sides: readonly Side[],
  address: string,
  rounds: number,
): Promise<ReadonlyMap<string, readonly Vitals[]>> {
  return inTurn(sides, rounds, async (browser, within) => {
    await within?.ask('dataset', {});
    // What a worker's waking sets going in the browser is not the page's.
    await settle();
    return vitals(browser, address);
  });
}

/**
 * Measures in each of some browsers, in turn; the first round warms up. Another begins each round: whoever
 * comes first has it a little easier.
 */
export async function inTurn<T>(
  sides: readonly Side[],
  rounds: number,
  measure: (browser: Browser, within?: Side['within']) => Promise<T>,
): Promise<ReadonlyMap<string, readonly T[]>> {
  const found = new Map(sides.map(({ name }) => [name as string, [] as T[]]));
  for (let turn = 0; turn <= rounds; turn++) {
    const first = turn % sides.length;
    for (const { name, session, within } of [...sides.slice(first), ...sides.slice(0, first)]) {
      const one = await measure(session.browser, within);
      if (turn > 0) found.get(name)?.push(one);
    }
  }
  return found;
}

/** Medians of one figure. */
export function figure<T>(
  of: ReadonlyMap<string, readonly T[]>,
  side: string,
  key: keyof T,
): number {
  return median((of.get(side) ?? []).map((one) => Number(one[key])));
}

/** Ours against none, and none against itself, which is the noise. */
export function compared<T>(of: ReadonlyMap<string, readonly T[]>, key: keyof T) {
  const values = (side: string) => (of.get(side) ?? []).map((one) => Number(one[key]));
  return {
    more: difference(values('none'), values('ours')),
    noise: difference(values('none'), values('none again')),
  };
}

export function costRow(page: string, found: ReadonlyMap<string, readonly Cost[]>): Row {
  const all = compared(found, 'all');
  const ours = (key: keyof Cost) => round(figure(found, 'ours', key));
  return {
    page,
    'ours, ms': ours('ours'),
    'longest task': ours('longest'),
    'forced layout': ours('forced'),
    'before paint': ours('beforePaint'),
    'main thread without': round(figure(found, 'none', 'all')),
    'more with us': words(all.more),
    'noise (none again)': words(all.noise),
  };
}

const USES: readonly [keyof Vitals, string, number][] = [
  ['inp', 'longest interaction, ms', 1],
  ['lcp', 'LCP, ms', 1],
  ['cls', 'CLS, thousandths', 1000],
  ['load', 'load, ms', 1],
  ['heap', 'heap, KB', 1 / 1024],
  ['nodes', 'nodes', 1],
  ['listeners', 'listeners', 1],
  ['burst', '2,000 changes after a rest, ms', 1],
  ['storm', '2,000 of many changes, ms', 1],
];

export function useRows(page: string, found: ReadonlyMap<string, readonly Vitals[]>): Row[] {
  return USES.map(([key, name, unit]) => {
    const { more, noise } = compared(found, key);
    const scaled = ({ median, low, high }: typeof more) =>
      words({ median: median * unit, low: low * unit, high: high * unit });
    return {
      'used page': page,
      figure: name,
      without: round(figure(found, 'none', key) * unit),
      'more with us': scaled(more),
      'noise (none again)': scaled(noise),
    };
  });
}

/** Each way as a multiple of ours, where ours is the smaller. */
export function peerRows(
  { all }: Sides,
  cost: ReadonlyMap<string, readonly Cost[]>,
  use: ReadonlyMap<string, readonly Vitals[]>,
): Row[] {
  const more = (side: string, key: keyof Cost) =>
    figure(cost, side, key) - figure(cost, 'none', key);
  const added = (side: string, key: keyof Vitals) =>
    figure(use, side, key) - figure(use, 'none', key);
  const times = (side: string, key: keyof Vitals) =>
    round(figure(use, side, key) / figure(use, 'none', key), 2);
  return all
    .filter(({ name }) => name !== 'none' && name !== 'none again')
    .map(({ name }) => ({
      way: name,
      'script, ms': round(figure(cost, name, 'ours')),
      'times ours': round(figure(cost, name, 'ours') / figure(cost, 'ours', 'ours')),
      'longest task': round(figure(cost, name, 'longest')),
      'forced layout': round(figure(cost, name, 'forced')),
      'style, layout, paint, ms more': round(more(name, 'drawing')),
      'main thread, ms more': round(more(name, 'all')),
      'nodes more': round(added(name, 'nodes')),
      'first mark after, ms': round(figure(use, name, 'firstMark')),
      '2,000 changes after a rest, times none': times(name, 'burst'),
      '2,000 of many changes, times none': times(name, 'storm'),
    }));
}
