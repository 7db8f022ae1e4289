import { awaitTree, type Unheard } from './unheard';

/** Quiet after a change before the page is read again. */
const SETTLE_MS = 150;
/** The last of it is listened to. */
const LISTEN_MS = 50;
/** A page that never rests is read again this often at most. */
const MOST_WAIT_MS = 1_000;
/**
 * Not listened to for each change that we were told of, milliseconds: being told costs the page 2 µs of
 * its main thread, a hundredth of this.
 */
const DEAF_MS = 0.2;
/** Share of time that reading again may take: 50 ms of every second. */
const MOST_SHARE = 0.05;
/** What was not answered is asked again after this, then after twice as long, so many times. */
const AGAIN_MS = 1_000;
const MOST_TRIES = 5;

export interface Reading {
  /** Milliseconds of work. */
  readonly took: number;
  /** False where the background did not answer for some of it. */
  readonly answered: boolean;
}

/** What is read, and where it may change unheard from now on. */
export type Watched = Reading & { readonly unheard?: Unheard };

/**
 * Has a document read, and again when changes of its text and structure settle, or every second where
 * they do not, but never so often that reading takes more than a twentieth of the time. What changes
 * while it is read counts too. `ignore` is our own host. Attributes are not watched.
 *
 * A page pays for each change that an observer is told of, half as much again as for the change itself.
 * So we listen for the first alone: what follows is found by the reading that it calls for, and it is
 * enough to hear, just before, whether the page is quiet.
 */
export function watch(
  document: Document,
  ignore: (node: Node) => boolean,
  read: () => Promise<Watched>,
  signal: AbortSignal,
): void {
  let next: ReturnType<typeof setTimeout> | undefined;
  /** When the first change came that is not read yet; 0 for none. */
  let first = 0;
  let notBefore = 0;
  let busy = false;
  let tries = 0;
  let trees: readonly ShadowRoot[] = [];
  /** Ends with what was read: another reading finds others. */
  let unheard = new AbortController();

  const observer = new MutationObserver((records) => {
    if (records.some(concerns)) changed(records.length);
  });
  // A dialog or folded details show their text by an attribute.
  const toggled = (event: Event) => {
    if (event.target instanceof Node && !ignore(event.target)) changed();
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    unheard.abort();
    clearTimeout(next);
  });

  function listen(): void {
    // Again and again: a page that is opened and written anew throws out who listens.
    document.addEventListener('toggle', toggled, { capture: true, passive: true, signal });
    for (const root of [document, ...trees])
      observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  function concerns({ type, addedNodes, removedNodes }: MutationRecord): boolean {
    if (type === 'characterData') return true;
    for (const nodes of [addedNodes, removedNodes])
      for (const node of nodes) if (!ignore(node)) return true;
    return false;
  }

  function changed(told = 0): void {
    observer.disconnect();
    const now = performance.now();
    first ||= now;
    if (busy) return;
    const quiet = now + Math.max(SETTLE_MS, told * DEAF_MS);
    const last = first + MOST_WAIT_MS;
    const due = Math.max(Math.min(quiet, last), notBefore);
    clearTimeout(next);
    // At last the page is read, quiet or not.
    if (due < last && due - now > LISTEN_MS) next = setTimeout(hearken, due - now - LISTEN_MS);
    else next = setTimeout(start, due - now);
  }

  function hearken(): void {
    listen();
    next = setTimeout(start, LISTEN_MS);
  }

  async function run(): Promise<void> {
    first = 0;
    busy = true;
    listen();
    const reading = await read().catch(failed);
    if (signal.aborted) return;
    const { took, answered } = reading;
    heed(reading.unheard);
    const now = performance.now();
    notBefore = now + took / MOST_SHARE;
    tries = answered ? 0 : tries + 1;
    const asksAgain = !answered && tries < MOST_TRIES;
    if (asksAgain) notBefore = Math.max(notBefore, now + AGAIN_MS * 2 ** (tries - 1));
    busy = false;
    if (first || asksAgain) changed();
  }

  function heed({ trees: now, hosts }: Unheard = { trees, hosts: [] }): void {
    unheard.abort();
    unheard = new AbortController();
    trees = now;
    // What has changed meanwhile has another reading coming.
    if (first) return;
    if (trees.length) listen();
    awaitTree(hosts, changed, unheard.signal);
  }

  /**
   * Told in the console, and tried again as what nobody answered: the next state of a page may be one that
   * can be read. A reading that is broken off at the end has not failed.
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
