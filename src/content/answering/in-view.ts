import type { EntityId } from '../../model/entity';
import { anchor } from '../marking/anchor';
import { lineBoxes } from '../pointing/hit';
import type { Passage } from '../reading/passages';

/**
 * Who is named within a window of this height, CSS pixels. The letters are measured only where the window's
 * edge cuts a block: a block that is wholly in or out decides for all its names.
 */
export function inView(passages: readonly Passage[], height: number): EntityId[] {
  const found = new Set<EntityId>();
  for (const { block, annotations } of passages) {
    if (!annotations.length) continue;
    const { top, bottom } = block.element.getBoundingClientRect();
    // An element without a box (`display: contents`) does not show where its letters are.
    const boxed = bottom > top;
    if (boxed && (bottom <= 0 || top >= height)) continue;
    const whole = boxed && top >= 0 && bottom <= height;
    for (const annotation of annotations) {
      if (found.has(annotation.entity)) continue;
      const pieces = whole ? undefined : anchor(block, annotation);
      const lines = pieces ? lineBoxes({ pieces }) : [];
      if (whole || lines.some((line) => line.bottom > 0 && line.top < height))
        found.add(annotation.entity);
    }
  }
  return [...found];
}
