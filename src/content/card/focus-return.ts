import { focusedIn } from '../pointing/focused';
import { moveTabStart } from './move-tab-start';

/** Remembers what had the focus before a card, and gives it back after. */
export interface FocusReturn {
  remember(): void;
  /** If nothing had the focus, Tab goes on from `place`. */
  giveBack(place: Node | undefined): void;
}

export function createFocusReturn(document: Document): FocusReturn {
  let before: Element | null = null;
  return {
    remember() {
      before = focusedIn(document);
    },
    giveBack(place) {
      // Without scrolling: the reader is where the page is now, not where the focus was.
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      if (place && !hasFocus(document)) moveTabStart(place);
    },
  };
}

function hasFocus({ activeElement, body, documentElement }: Document): boolean {
  return activeElement !== null && activeElement !== body && activeElement !== documentElement;
}
