/** Where a page may change without an observer of its document being told. */
export interface Unobserved {
  /** Open shadow trees. */
  readonly trees: readonly ShadowRoot[];
  /** Custom elements that have none yet: the script that defines them may come late. */
  readonly hosts: readonly Element[];
}

/** When to look at them after a reading. A script that has not come by the last is not waited for any longer. */
const LOOKS_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * Calls `attached` once when one of some elements has been given an open shadow tree. There is no event for
 * that, and a page's registry of custom elements is out of our reach, so the elements are looked at now and
 * then. Ends at `signal`. Where there are no elements nothing is done at all.
 */
export function awaitShadowTree(
  hosts: readonly Element[],
  attached: () => void,
  signal: AbortSignal,
): void {
  if (!hosts.length || signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (turn: number) => {
    const wait = LOOKS_MS[turn];
    if (wait === undefined) return;
    timer = setTimeout(() => {
      // Read directly: only a form's controls can shadow a property, and no custom element is a form.
      if (hosts.some(({ shadowRoot }) => shadowRoot)) attached();
      else look(turn + 1);
    }, wait);
  };
  look(0);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
