/** Quiet after a change before the page is read again. */
const SETTLE_MS = 150;
/** A page that never rests is read again this often at most. */
const MOST_WAIT_MS = 1_000;
/** Share of time that reading again may take: 50 ms of every second. */
const MOST_SHARE = 0.05;
/** What was not answered is asked again after this, then after twice as long, so many times. */
const AGAIN_MS = 1_000;
const MOST_TRIES = 5;

export interface Watched {
  /** The text of a node has changed under its marks; called at once, before the page paints. */
  edited(node: Text): void;
  /** The page is to be read: the first time, and when something may have come or gone. */
  read(): Promise<Reading>;
}

export interface Reading {
  /** Milliseconds of work. */
  readonly took: number;
  /** False where the background did not answer for some of it. */
  readonly answered: boolean;
}

/**
 * Reads a document and watches it for changes of text and structure, never of attributes, to read it
 * again when they settle, or every second where they do not, but never so often that reading takes more
 * than a twentieth of the time. What changes while it is read counts too. `ignore` is our own host.
 */
export function watch(
  document: Document,
  ignore: (node: Node) => boolean,
  watched: Watched,
  signal: AbortSignal,
): void {
  let settle: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let notBefore = 0;
  let busy = false;
  let again = false;
  let tries = 0;

  const observer = new MutationObserver((records) => {
    let relevant = false;
    for (const record of records) {
      if (record.type === 'characterData') {
        watched.edited(record.target as Text); // `characterData` records have no other target.
        relevant = true;
      } else if (!relevant) relevant = concerns(record);
    }
    if (relevant) schedule();
  });
  // A dialog, a popover or folded details shows its text by an attribute, which is not watched.
  const toggled = (event: Event) => {
    if (event.target instanceof Node && !ignore(event.target)) schedule();
  };
  document.addEventListener('toggle', toggled, { capture: true, passive: true, signal });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(settle);
  });

  function concerns({ addedNodes, removedNodes }: MutationRecord): boolean {
    for (const nodes of [addedNodes, removedNodes])
      for (const node of nodes) if (!ignore(node)) return true;
    return false;
  }

  function schedule(): void {
    if (busy) {
      again = true;
      return;
    }
    const now = performance.now();
    first ||= now;
    const due = Math.max(Math.min(now + SETTLE_MS, first + MOST_WAIT_MS), notBefore);
    clearTimeout(settle);
    settle = setTimeout(run, due - now);
  }

  async function run(): Promise<void> {
    first = 0;
    busy = true;
    const { took, answered } = await watched.read();
    if (signal.aborted) return;
    const now = performance.now();
    notBefore = now + took / MOST_SHARE;
    tries = answered ? 0 : tries + 1;
    const asksAgain = !answered && tries < MOST_TRIES;
    if (asksAgain) notBefore = Math.max(notBefore, now + AGAIN_MS * 2 ** (tries - 1));
    busy = false;
    if (again || asksAgain) schedule();
    again = false;
  }

  run().catch((error) => {
    if (!signal.aborted) throw error;
  });
}
