import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Scrolls what was just opened into sight: at the foot of a card it would open below the edge. */
export function useInSight<T extends Element>(open: unknown): RefObject<T | null> {
  const opened = useRef<T>(null);
  useLayoutEffect(() => {
    if (open) opened.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return opened;
}
