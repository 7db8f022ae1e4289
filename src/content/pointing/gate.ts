import { focusedIn } from './focused';
import { createRemovals } from './removals';

/** Whether a card may open now: not while the reader drags, scrolls or types. */
export interface Gate {
  isOpen(): boolean;
  /** Whether a button of the pointer is held. */
  pressed(held: boolean): void;
  scrolled(at: number): void;
  /** The page has removed a card; once it has done so often enough, it gets none for a while. */
  lost(): void;
}

/** Time after scrolling in which no card opens; later one opens only if the pointer has really moved. */
const SCROLL_QUIET_MS = 150;

export function createGate(document: Document): Gate {
  const removals = createRemovals();
  let isPressed = false;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  return {
    isOpen() {
      const now = performance.now();
      if (isPressed || document.pointerLockElement || removals.areTooMany(now)) return false;
      return now - scrolledAt >= SCROLL_QUIET_MS && !isEditing(document);
    },
    pressed(held) {
      isPressed = held;
    },
    scrolled(at) {
      scrolledAt = at;
    },
    lost: () => removals.add(performance.now()),
  };
}

function isEditing(document: Document): boolean {
  const active = focusedIn(document);
  if (!(active instanceof HTMLElement)) return false;
  if (active instanceof HTMLInputElement) return !PRESSED.test(active.type);
  return active.isContentEditable || /^(textarea|select)$/.test(active.localName);
}

/** Inputs that are clicked and not typed in; they keep the focus after a click. */
const PRESSED = /^(?:button|checkbox|color|file|image|radio|reset|submit)$/;
