import type { EntityId } from '../../model/entity';
import { anchor } from '../marking/anchor';
import { linesOf } from '../pointing/hit';
import type { Passage } from '../reading/passages';

/**
 * Who is named within a window of this height. Letters are measured only where a block is cut by the
 * window's edge: a block wholly in or out of it answers for all its names.
 */
export function inView(passages: readonly Passage[], height: number): EntityId[] {
  const found = new Set<EntityId>();
  for (const { block, annotations } of passages) {
    if (!annotations.length) continue;
    const { top, bottom } = block.element.getBoundingClientRect();
    // An element without a box of its own (`display: contents`) says nothing of its letters.
    const boxed = bottom > top;
    if (boxed && (bottom <= 0 || top >= height)) continue;
    const whole = boxed && top >= 0 && bottom <= height;
    for (const annotation of annotations) {
      if (found.has(annotation.entity)) continue;
      const pieces = whole ? undefined : anchor(block, annotation);
      const lines = pieces ? linesOf({ pieces }) : [];
      if (whole || lines.some((line) => line.bottom > 0 && line.top < height))
        found.add(annotation.entity);
    }
  }
  return [...found];
}
