// npm run bench -- ui: what the reader's hand waits for. Search at 100,000 names in Node, by CPU time;
// and in both browsers, by the page's own clock: pointer rest to painted card, key to painted results.
import { type BenchResult, type Goal, goal, type Row } from '../../src/cli/bench-result';
import { median } from './cpu';
import { type Watched, watchUi } from './ui-browser';
import { NAMES, searchCost } from './ui-search';

/** A frame of a screen that shows sixty in a second. */
const FRAME_MS = 16;

/** One browser alone: `BROWSER=firefox`. */
const only = process.env.BROWSER;

export async function bench(): Promise<BenchResult> {
  const search = searchCost();
  const goals = [
    goal(`search over ${NAMES} names, p50 CPU ms`, search.p50['as typed'], `<= ${FRAME_MS}`),
    goal('the same with one typo, p50 CPU ms', search.p50['one typo'], `<= ${FRAME_MS}`),
  ];
  const rows: Row[] = [...search.rows];
  for (const name of ['chrome', 'firefox'] as const) {
    if (only && only !== name) continue;
    const watched = await watchUi(name, NAMES / 2);
    rows.push(...rowsOf(name, watched));
    goals.push(...goalsOf(name, watched));
  }
  return { goals, rows, notes: NOTES };
}

function rowsOf(name: string, { first, warm, frames, typing }: Watched): Row[] {
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
      'later card: let be seen to painted',
      warm.map(({ paint }) => paint),
    ),
    ...typing.flatMap(({ names, keys, answers }) => [
      row(`search asked to answered, ${names} names`, answers),
      row(
        `key to results in the page, ${names} names`,
        keys.map(({ there }) => there),
      ),
      row(
        `key to painted results, ${names} names`,
        keys.map(({ painted }) => painted),
      ),
    ]),
  ];
}

function goalsOf(name: string, { warm, typing }: Watched): Goal[] {
  const beyond = median(warm.map((times) => times.beyond));
  const most = `<= ${FRAME_MS}`;
  return [
    goal(`${name}: later card painted beyond the delay, p50 ms`, beyond, most),
    ...typing.map(({ names, keys }) =>
      goal(
        `${name}: key to results among ${names} names, p50 ms`,
        median(keys.map(({ there }) => there)),
        most,
      ),
    ),
  ];
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1));
}

const NOTES = [
  'Painted: the first task after the frame that shows it, so the waiting for that frame is in every figure.',
  'The rest begins with the frame in which the pointer was seen on the mark; the delay is the set one, 300 ms.',
  'A card opens in the frame nearest to the end of the delay, so up to half a frame (8 ms) before it.',
  'The frame that shows the typed letter begins within 3 to 5 ms of the key; results that miss it wait for the next one, 16 ms later.',
  'The first row of a browser is what its next frame costs an idle page: the floor on this machine now.',
  'The CPU clock may tick in steps of 4 ms, which a median of 200 short searches shows as 4.',
  'The browsers’ figures are wall time: on a busy machine look at the medians, and at Chromium and Firefox side by side.',
];
