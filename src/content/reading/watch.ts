import { awaitShadowTree, type Unobserved } from './unobserved';

/** How long a page must be quiet after a change before it is read again. */
const SETTLE_MS = 150;
/** For the last part of that time we observe, to learn whether it really is quiet. */
const OBSERVE_MS = 50;
/** A page that is never quiet is read again after this. */
const MOST_WAIT_MS = 1_000;
/**
 * Added to the wait for each change that we were told of. Each report takes 2 µs of the page's main thread,
 * so reports take a hundredth of its time at most.
 */
const WAIT_PER_REPORT_MS = 0.2;
/** Share of time that reading again may take: 50 ms of every second. */
const MOST_SHARE = 0.05;
/** What was not answered is asked again after this, then after twice as long, and so on. */
const AGAIN_MS = 1_000;
const MOST_TRIES = 5;

/** A filter for attributes costs a page that changes others nothing that can be measured. */
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  attributeFilter: ['hidden'],
  subtree: true,
};

export interface ReadResult {
  /** Milliseconds of work. */
  readonly took: number;
  /** False where the background did not answer for some of it. */
  readonly answered: boolean;
}

/** A reading, and where the page may change unobserved from now on. */
export type Watched = ReadResult & { readonly unobserved?: Unobserved };

/**
 * Has a document read, and read again when changes of its text and structure have settled, or after a
 * second where they do not settle; but never so often that reading takes more than a twentieth of the
 * time. Changes made during a reading count too. `ignore` says whether a node is our own host.
 * Of attributes only `hidden` is watched, since nothing under it is read. `ended` is called when `signal` ends it.
 *
 * Every change reported to an observer costs the page half as much again as the change itself. So we
 * observe only until the first change: the reading that it leads to finds all that follow. Shortly
 * before that reading we observe again, to learn whether the page is quiet yet.
 */
export function watch(
  document: Document,
  ignore: (node: Node) => boolean,
  read: () => Promise<Watched>,
  signal: AbortSignal,
  ended: () => void = () => {},
): void {
  let next: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that has not been read yet; 0 for none. */
  let first = 0;
  let notBefore = 0;
  let busy = false;
  let tries = 0;
  let trees: readonly ShadowRoot[] = [];
  /** Ends when the page is read again, which finds other elements to wait for. */
  let waiting = new AbortController();

  const observer = new MutationObserver((records) => {
    if (records.some(concerns)) changed(records.length);
  });
  // A dialog and a details element show their text by an attribute, which the observer is not told of.
  const toggled = (event: Event) => {
    if (event.target instanceof Node && !ignore(event.target)) changed();
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    waiting.abort();
    clearTimeout(next);
    ended();
  });

  function observe(): void {
    // Added each time: `document.open()` removes all listeners of a document.
    document.addEventListener('toggle', toggled, { capture: true, passive: true, signal });
    for (const root of [document, ...trees]) observer.observe(root, WATCHED);
  }

  function concerns({ type, addedNodes, removedNodes }: MutationRecord): boolean {
    if (type !== 'childList') return true;
    for (const nodes of [addedNodes, removedNodes])
      for (const node of nodes) if (!ignore(node)) return true;
    return false;
  }

  function changed(reports = 0): void {
    observer.disconnect();
    const now = performance.now();
    first ||= now;
    if (busy) return;
    const quiet = now + Math.max(SETTLE_MS, reports * WAIT_PER_REPORT_MS);
    const last = first + MOST_WAIT_MS;
    const due = Math.max(Math.min(quiet, last), notBefore);
    clearTimeout(next);
    // When the longest wait is over, the page is read whether it is quiet or not.
    if (due < last && due - now > OBSERVE_MS)
      next = setTimeout(observeThenRead, due - now - OBSERVE_MS);
    else next = setTimeout(start, due - now);
  }

  function observeThenRead(): void {
    observe();
    next = setTimeout(start, OBSERVE_MS);
  }

  async function run(): Promise<void> {
    first = 0;
    busy = true;
    observe();
    const reading = await read().catch(failed);
    if (signal.aborted) return;
    const { took, answered } = reading;
    watchToo(reading.unobserved);
    const now = performance.now();
    notBefore = now + took / MOST_SHARE;
    tries = answered ? 0 : tries + 1;
    const asksAgain = !answered && tries < MOST_TRIES;
    if (asksAgain) notBefore = Math.max(notBefore, now + AGAIN_MS * 2 ** (tries - 1));
    busy = false;
    if (first || asksAgain) changed();
  }

  /** Observes what lies outside the document's own tree. */
  function watchToo({ trees: now, hosts }: Unobserved = { trees, hosts: [] }): void {
    waiting.abort();
    waiting = new AbortController();
    trees = now;
    // The page has changed during the reading: another one is coming anyway.
    if (first) return;
    if (trees.length) observe();
    awaitShadowTree(hosts, changed, waiting.signal);
  }

  /**
   * Reports an error in the console and has the page read again, as where nobody answered: the next state
   * of the page may be one that can be read. At the end a reading is broken off, which is no error.
   */
  function failed(error: unknown): Watched {
    if (!signal.aborted) console.error(error);
    return { took: 0, answered: false };
  }

  function start(): void {
    void run();
  }

  start();
}
