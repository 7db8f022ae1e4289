import { focusedIn } from './focused';
import { createPatience } from './patience';

/** Whether a card may open now: not while the reader drags, scrolls, selects or types. */
export interface Gate {
  isOpen(): boolean;
  /** Whether a button of the pointer is held. */
  pressed(held: boolean): void;
  scrolled(at: number): void;
  /** The page has taken a card away; often enough, and it gets none for a while. */
  lost(): void;
}

/** Quiet after scrolling before a card may open, and then only after the pointer has really moved. */
const SCROLL_QUIET_MS = 150;

export function createGate(document: Document): Gate {
  const patience = createPatience();
  let isPressed = false;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  return {
    isOpen() {
      const now = performance.now();
      if (isPressed || document.pointerLockElement || patience.isOver(now)) return false;
      if (now - scrolledAt < SCROLL_QUIET_MS) return false;
      const selection = document.getSelection();
      return (!selection || selection.isCollapsed) && !isEditing(document);
    },
    pressed(held) {
      isPressed = held;
    },
    scrolled(at) {
      scrolledAt = at;
    },
    lost: () => patience.lost(performance.now()),
  };
}

function isEditing(document: Document): boolean {
  const active = focusedIn(document);
  if (!(active instanceof HTMLElement)) return false;
  if (active instanceof HTMLInputElement) return !PRESSED.test(active.type);
  return active.isContentEditable || /^(textarea|select)$/.test(active.localName);
}

/** Types of controls that are pressed and not written in; they keep the focus after a click. */
const PRESSED = /^(?:button|checkbox|color|file|image|radio|reset|submit)$/;
