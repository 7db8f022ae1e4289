/** Where a page may change while those who watch its document hear nothing. */
export interface Unheard {
  /** Open shadow trees. */
  readonly trees: readonly ShadowRoot[];
  /** Custom elements that have none yet: the script that defines them may come late. */
  readonly hosts: readonly Element[];
}

/** After a reading they are looked at so often, and then no more: a script that has not come by then hardly will. */
const LOOKS_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * Calls back once when one of some elements has got an open shadow tree; no event tells, and the registry of
 * elements is the page's own. Ends at `signal`. Nothing at all is done where there are none.
 */
export function awaitTree(hosts: readonly Element[], got: () => void, signal: AbortSignal): void {
  if (!hosts.length || signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (turn: number) => {
    const wait = LOOKS_MS[turn];
    if (wait === undefined) return;
    timer = setTimeout(() => {
      // No form is among them, whose controls could stand for this.
      if (hosts.some(({ shadowRoot }) => shadowRoot)) got();
      else look(turn + 1);
    }, wait);
  };
  look(0);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
