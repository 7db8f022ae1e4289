// npm run bench -- ui: what the reader's hand waits for. Search at 100,000 names in Node, by CPU time;
// and in both browsers, by the page's own clock: pointer rest to painted card, key to painted results.
import { type BenchResult, type Goal, goal, type Row } from '../../src/cli/bench-result';
import { median } from './cpu';
import { type Watched, watchUi } from './ui-browser';
import { NAMES, searchCost } from './ui-search';

/** A frame of a screen that shows sixty in a second. */
const FRAME_MS = 16;

export async function bench(): Promise<BenchResult> {
  const search = searchCost();
  const goals = [
    goal(`search over ${NAMES} names, p50 CPU ms`, search.p50['as typed'], `<= ${FRAME_MS}`),
    goal('the same with one typo, p50 CPU ms', search.p50['one typo'], `<= ${FRAME_MS}`),
  ];
  const rows: Row[] = [...search.rows];
  for (const name of ['chrome', 'firefox'] as const) {
    const watched = await watchUi(name);
    rows.push(...rowsOf(name, watched));
    goals.push(...goalsOf(name, watched));
  }
  return { goals, rows, notes: NOTES };
}

function rowsOf(name: string, { names, first, warm, frames, keys, answers }: Watched): Row[] {
  const row = (what: string, times: readonly number[]) => ({
    browser: name,
    what,
    'p50 ms': at(times, 0.5),
    'p95 ms': at(times, 0.95),
    times: times.length,
  });
  return [
    row('nothing: any moment to the next frame', frames),
    row('first card of a page: rest, less the delay, to painted', [first.beyond]),
    row(
      'later card: rest, less the delay, to painted',
      warm.map(({ beyond }) => beyond),
    ),
    row(
      'later card: shown to painted',
      warm.map(({ paint }) => paint),
    ),
    row(`search asked to answered, ${names} names`, answers),
    row(`key to painted results, ${names} names`, keys),
  ];
}

function goalsOf(name: string, { warm, keys }: Watched): Goal[] {
  const beyond = median(warm.map((times) => times.beyond));
  return [
    goal(`${name}: later card painted beyond the delay, p50 ms`, beyond, `<= ${FRAME_MS}`),
    goal(`${name}: key to painted results, p50 ms`, median(keys), `<= ${FRAME_MS}`),
  ];
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1));
}

const NOTES = [
  'Painted: the first task after the frame that shows it, so up to a whole frame of waiting is in every figure.',
  'The rest begins with the frame in which the pointer was seen on the mark; the delay is the set one, 300 ms.',
  'The first row of a browser is what its next frame costs an idle page: the floor on this machine now.',
  'The CPU clock may tick in steps of 4 ms, which a median of 200 short searches shows as 4.',
  'In the browsers the shipped dataset is searched; what 100,000 names add is the difference of the searches above.',
  'The browsers’ figures are wall time: on a busy machine look at the medians, and at Chromium and Firefox side by side.',
];
