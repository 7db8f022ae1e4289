/** Quiet after a change before the page is read again. */
const SETTLE_MS = 150;
/** A page that never rests is read again this often at most. */
const MOST_WAIT_MS = 1_000;
/** Share of time that reading again may take: 50 ms of every second. */
const MOST_SHARE = 0.05;

export interface Watched {
  /** The text of a node has changed under its marks; called at once, before the page paints. */
  edited(node: Text): void;
  /** Something to read may have come or gone. Resolves, when read, with the milliseconds it took. */
  changed(): Promise<number>;
}

/**
 * Watches a document for changes of text and structure, never of attributes, and calls `changed` when
 * they settle, or every second where they do not, but never so often that reading takes more than a
 * twentieth of the time. `ignore` is our own host.
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
    const took = await watched.changed();
    notBefore = performance.now() + took / MOST_SHARE;
    busy = false;
    if (again && !signal.aborted) schedule();
    again = false;
  }
}
