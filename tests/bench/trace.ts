import type { Browser, Page } from 'puppeteer-core';

/** What one load of a page cost its main thread, in milliseconds of the thread's own time. */
export interface Cost {
  /** Ours in all: scripts, their microtasks, and the delivery of their messages. */
  readonly ours: number;
  /** Most of it in one task. */
  readonly longest: number;
  /** Layout and style inside our calls. */
  readonly forced: number;
  /** Ours before the page is first painted. */
  readonly beforePaint: number;
  /** Everything on the main thread, whoever it was for. */
  readonly all: number;
  /** All style, layout and paint. */
  readonly drawing: number;
}

/** What happened in a load, for a closer look: our stretches of work in order. */
export interface Traced extends Cost {
  readonly stretches: readonly Stretch[];
}
interface Stretch {
  readonly name: string;
  /** From the document's being there, milliseconds. */
  readonly at: number;
  readonly cpu: number;
  readonly wall: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur` of the thread's own time, where the platform tells it. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly url?: string };
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

const CATEGORIES = [
  'devtools.timeline',
  'v8.execute',
  'toplevel',
  'blink.user_timing',
  'loading',
  'disabled-by-default-devtools.timeline',
];

/** Loads an address under tracing, lets `act` do what it wants there, and says what it cost. */
export async function traced(
  browser: Browser,
  address: string,
  act: (page: Page) => Promise<void>,
  before: (page: Page) => void = () => {},
): Promise<Traced> {
  const page = await browser.newPage();
  before(page);
  await page.bringToFront();
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(address, { waitUntil: 'load' });
  await act(page);
  const bytes = await page.tracing.stop();
  await page.close();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as {
    traceEvents: TraceEvent[]; // The protocol's own format.
  };
  return costOf(traceEvents, address);
}

function costOf(events: readonly TraceEvent[], address: string): Traced {
  const main = mainThread(events, address);
  const own = events
    .filter(({ pid, tid }) => pid === main.pid && tid === main.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const at = (name: string) =>
    Math.min(...own.filter((event) => event.name === name).map(({ ts }) => ts));
  const painted = at('Paint');
  const ready = at('domContentLoadedEventEnd');
  const whole = own.filter(({ ph }) => ph === 'X');
  const tasks = outermost(whole.filter(({ name }) => /RunTask$/.test(name)));
  const ours = tasks.map((task) => oursIn(task, whole));
  const all = ours.flat();
  const drawing = outermost(whole.filter(({ name }) => DRAWING.test(name)));
  return {
    ours: cpu(all),
    longest: Math.max(0, ...ours.map(cpu)),
    forced: cpu(drawing.filter((event) => all.some((call) => holds(call, event)))),
    beforePaint: cpu(all.filter(({ ts }) => ts < painted)),
    all: cpu(tasks),
    drawing: cpu(drawing),
    stretches: all.map((event) => ({
      name: event.name,
      at: (event.ts - ready) / 1000,
      cpu: cpu([event]),
      wall: (event.dur ?? 0) / 1000,
    })),
  };
}

const DRAWING = /^(?:Layout|UpdateLayoutTree|PrePaint|Paint|Layerize|Commit)$/;

function mainThread(events: readonly TraceEvent[], address: string): TraceEvent {
  const loaded = events.find(
    ({ name, args }) => name === 'ParseHTML' && JSON.stringify(args).includes(address),
  );
  if (!loaded) throw new Error(`the trace has no main thread for ${address}`);
  return loaded;
}

/**
 * Our outermost events of a task: calls and evaluations of our scripts, messages of the extension's
 * interfaces on their way to us, and microtasks, which carry no address. Those are ours in a task in
 * which no script of the page's ran, unless it is the parser that has them run: it does so for frames, which
 * may be laid out then, with any extension and with none.
 */
function oursIn(task: TraceEvent, events: readonly TraceEvent[]): TraceEvent[] {
  const inside = between(events, task);
  const addresses = inside.flatMap(({ args }) => args?.data?.url ?? []);
  const pageRan = addresses.some((url) => /^https?:/.test(url));
  const weRan = addresses.some((url) => url.startsWith(OURS));
  const isParsed = !weRan && inside.some(({ name }) => name === 'ParseHTML');
  const mine = inside.filter(({ name, args }) => {
    if (args?.data?.url?.startsWith(OURS)) return SCRIPT.test(name);
    if (args?.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.')) return true;
    if (pageRan || isParsed) return false;
    return name === 'RunMicrotasks' || (name === 'FunctionCall' && !args?.data?.url);
  });
  return outermost(mine);
}

const OURS = 'chrome-extension://';

const SCRIPT = /^(?:FunctionCall|EvaluateScript|v8\.compile)$/;

/** Events sorted by start, those within a span: found by halving, since a trace has many. */
function between(events: readonly TraceEvent[], span: TraceEvent): readonly TraceEvent[] {
  const end = span.ts + (span.dur ?? 0);
  return events.slice(firstFrom(events, span.ts), firstFrom(events, end));
}

function firstFrom(events: readonly TraceEvent[], ts: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.ts ?? 0) < ts) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of events sorted by start, those that lie in no other of them. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return events.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

function holds(outer: TraceEvent, { ts }: TraceEvent): boolean {
  return ts >= outer.ts && ts < outer.ts + (outer.dur ?? 0);
}

/** The thread's own time: what others do on the machine does not count. Wall time where there is none. */
function cpu(events: readonly TraceEvent[]): number {
  return events.reduce((total, { tdur, dur = 0 }) => total + (tdur ?? dur), 0) / 1000;
}
