import { useRef, useState } from 'preact/hooks';
import type { EntityId } from '../model/entity';
import { DEFAULT_SETTINGS } from '../settings';

/** Rest before a card opens, and grace before it closes; as on pages. */
const REST_MS = DEFAULT_SETTINGS.openDelayMs;
/** Between a mark and its card. */
const GAP_PX = 8;

interface Shown {
  readonly id: EntityId;
  /** Where the card belongs: below the mark, px from the top of the paragraph's box. */
  readonly below: number;
  /** Opened by the keyboard: the focus goes into the card. */
  readonly focus: boolean;
}

/** Which mark's card is open: after the pointer rested on it, or at once by click. */
export function useHover() {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (next: Shown | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(setShown, REST_MS, next);
  };
  const at = (id: EntityId, mark: HTMLElement, focus = false): Shown => ({
    id,
    focus,
    below: mark.offsetTop + mark.offsetHeight + GAP_PX,
  });
  return {
    shown,
    rest: (id: EntityId, mark: HTMLElement) => later(at(id, mark)),
    leave: () => later(null),
    stay: () => clearTimeout(timer.current),
    set: (next: Shown | null) => {
      clearTimeout(timer.current);
      setShown(next);
    },
    at,
  };
}
