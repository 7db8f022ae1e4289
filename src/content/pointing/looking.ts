import type { Box } from '../card/place';
import type { Card } from '../later/lazy-card';
import type { Marks } from '../marking/marks';
import { inCorridor } from './corridor';
import type { Gate } from './gate';
import { type Hit, hit } from './hit';
import { moved, NO_TRACK, speedOf } from './pointer';
import { isSelected } from './selected';
import type { Stage } from './stage';

/** Finds out what the pointer is over. */
export interface Looking {
  /** Follows the pointer over the page. */
  follow(event: MouseEvent): void;
  /** The pointer has left the page: what it was over does not count any more. */
  forget(): void;
  /** Whether what scrolls is not under the pointer, like a news ticker that scrolls by itself. */
  isElsewhere(scrolled: EventTarget | null): boolean;
}

interface Parts {
  readonly document: Document;
  readonly marks: Marks;
  readonly card: Card;
  readonly gate: Gate;
  readonly stage: Stage;
  readonly heedLoss: () => void;
  /** Whether the extension still exists; ends everything here if not. */
  readonly isThere: () => boolean;
  readonly signal: AbortSignal;
}

/** A pointer without an event for this long has stopped, however fast it came. */
const STOPPED_MS = 80;

export function createLooking(parts: Parts): Looking {
  const { document, marks, card, gate, stage, heedLoss, isThere, signal } = parts;
  const { step } = stage;
  let track = NO_TRACK;
  let over: Hit | undefined;
  /** When we last looked, `performance.now()`. */
  let lookedAt = 0;
  /** The part of the page that the pointer was last on. */
  let pointed: EventTarget | null = null;
  /** Where the pointer last was on the mark whose card is shown. */
  let left: { x: number; y: number; line: Box } | null = null;
  let frame = 0;
  let stopped: ReturnType<typeof setTimeout> | undefined;

  /** Once per frame, however many events the pointer sends. */
  function look(): void {
    frame = 0;
    const last = track.samples.at(-1);
    if (!last || signal.aborted) return;
    if (!isThere()) return;
    heedLoss();
    over = gate.isOpen() ? hit(document, marks, last.x, last.y) : undefined;
    if (over && isSelected(document, over.mark)) over = undefined;
    stage.point(over);
    const at = performance.now();
    lookedAt = at;
    if (over) {
      const shown = stage.shown();
      if (shown === null || shown === over.mark.id)
        left = { x: last.x, y: last.y, line: over.line };
      step({ type: 'mark', mark: over.mark.id, speed: speedOf(track), at });
    } else if (onTheWay(last)) step({ type: 'card', at });
    else step({ type: gate.isOpen() ? 'outside' : 'interrupt', at });
    clearTimeout(stopped);
    if (over && stage.heeds(over.mark.id)) card.expect(over.mark);
    else if (over) stopped = setTimeout(rest, STOPPED_MS);
  }

  function rest(): void {
    if (!over || !gate.isOpen() || isSelected(document, over.mark)) return;
    // The rest began with the last movement.
    step({ type: 'mark', mark: over.mark.id, speed: 0, at: lookedAt });
    card.expect(over.mark);
  }

  function onTheWay(pointer: { x: number; y: number }): boolean {
    const shown = stage.shown();
    // Where the name is gone, there is no way from it to the card.
    const box = shown !== null && marks.get(shown) ? card.box() : null;
    return Boolean(box && left && inCorridor(pointer, left, left.line, box));
  }

  return {
    follow({ target, clientX, clientY, timeStamp }) {
      pointed = target;
      track = moved(track, { x: clientX, y: clientY, at: timeStamp });
      frame ||= requestAnimationFrame(look);
    },
    forget() {
      clearTimeout(stopped);
      cancelAnimationFrame(frame);
      frame = 0;
      over = undefined;
    },
    isElsewhere(scrolled) {
      if (!(scrolled instanceof Element) || !(pointed instanceof Node)) return false;
      return pointed.isConnected && !scrolled.contains(pointed);
    },
  };
}
