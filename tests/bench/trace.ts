import type { Browser, Page } from 'puppeteer-core';

/** What one load of a page cost its main thread, milliseconds. */
export interface Cost {
  /** Our script's time in all: samples with one of our frames on the stack. */
  readonly ours: number;
  /** Most of it in one task. */
  readonly longest: number;
  /** Layout and style forced by our script. */
  readonly forced: number;
  /** Everything on the main thread, whoever it was for. */
  readonly all: number;
  /** Ours before the first contentful paint. */
  readonly beforePaint: number;
  /** From the document being there to the last of our work. */
  readonly until: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly id?: string;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
      readonly url?: string;
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: {
        readonly nodes?: readonly ProfileNode[];
        readonly samples?: readonly number[];
      };
    };
  };
}
interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

const CATEGORIES = [
  'devtools.timeline',
  'v8.execute',
  'toplevel',
  'blink.user_timing',
  'loading',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

/** Loads an address under tracing, lets `act` do what it wants there, and says what it cost. */
export async function traced(
  browser: Browser,
  address: string,
  act: (page: Page) => Promise<void>,
): Promise<Cost> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await act(page);
  const bytes = await page.tracing.stop();
  await page.close();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as {
    traceEvents: TraceEvent[]; // The protocol's own format.
  };
  return costOf(traceEvents, address);
}

function costOf(events: readonly TraceEvent[], address: string): Cost {
  const main = mainThread(events, address);
  const own = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
  const tasks = own
    .filter(({ name, ph }) => /RunTask$/.test(name) && ph === 'X')
    .sort((a, b) => a.ts - b.ts);
  const samples = oursIn(events, main.pid);
  const at = (name: string) =>
    Math.min(...own.filter((event) => event.name === name).map(({ ts }) => ts));
  const painted = at('firstContentfulPaint');
  const ready = at('MarkDOMContent');
  const perTask = tasks.map(({ ts, dur = 0 }) =>
    sum(samples.filter((one) => one.ts >= ts && one.ts < ts + dur)),
  );
  return {
    ours: sum(samples) / 1000,
    longest: Math.max(0, ...perTask) / 1000,
    forced: forcedIn(own) / 1000,
    all: tasks.reduce((total, { dur = 0 }) => total + dur, 0) / 1000,
    beforePaint: sum(samples.filter(({ ts }) => ts < painted)) / 1000,
    until: Math.max(0, ...samples.map(({ ts }) => ts - ready)) / 1000,
  };
}

function mainThread(events: readonly TraceEvent[], address: string) {
  const loaded = events.find(
    ({ name, args }) => name === 'ParseHTML' && JSON.stringify(args).includes(address),
  );
  const found = events.find(
    ({ name, args, pid }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' && pid === loaded?.pid,
  );
  if (!found) throw new Error(`the trace has no main thread for ${address}`);
  return found;
}

/** Samples of the profiler that have one of our frames on their stack, with the time each stands for. */
function oursIn(events: readonly TraceEvent[], pid: number): { ts: number; took: number }[] {
  const found: { ts: number; took: number }[] = [];
  const starts = new Map<string, number>();
  const ours = new Map<string, Map<number, boolean>>();
  for (const { name, args, id = '', pid: of } of events) {
    if (of !== pid) continue;
    if (name === 'Profile') {
      starts.set(id, args?.data?.startTime ?? 0);
      ours.set(id, new Map());
    }
    if (name !== 'ProfileChunk' || !args?.data) continue;
    const known = ours.get(id) ?? new Map<number, boolean>();
    ours.set(id, known);
    for (const node of args.data.cpuProfile?.nodes ?? []) {
      const mine = node.callFrame.url?.startsWith('chrome-extension://') ?? false;
      known.set(node.id, mine || (known.get(node.parent ?? -1) ?? false));
    }
    let ts = starts.get(id) ?? 0;
    args.data.cpuProfile?.samples?.forEach((sample, index) => {
      const took = args.data?.timeDeltas?.[index] ?? 0;
      ts += took;
      if (known.get(sample)) found.push({ ts, took });
    });
    starts.set(id, ts);
  }
  return found;
}

/** Layout and style inside calls of our script. */
function forcedIn(own: readonly TraceEvent[]): number {
  const calls = own.filter(
    ({ name, args }) =>
      name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension://'),
  );
  return own
    .filter(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree')
    .filter(({ ts }) => calls.some((call) => ts > call.ts && ts < call.ts + (call.dur ?? 0)))
    .reduce((total, { dur = 0 }) => total + dur, 0);
}

function sum(samples: readonly { took: number }[]): number {
  return samples.reduce((total, { took }) => total + took, 0);
}
