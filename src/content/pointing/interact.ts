import type { Box } from '../card/place';
import type { Card } from '../later/lazy-card';
import type { Mark, Marks } from '../marking/marks';
import { inCorridor } from './corridor';
import { createGate } from './gate';
import { type Hit, hit } from './hit';
import type { Delays } from './hover';
import { listening } from './listening';
import { moved, NO_TRACK, speedOf } from './pointer';
import { createStage } from './stage';

/** What the rest of the page's script may ask of the card. */
export interface Interaction {
  /** Opens a mark's card and keeps it open; `focus` moves the keyboard into it. */
  show(mark: Mark, how: { sheet?: boolean; focus?: boolean }): void;
  close(): void;
  pin(): void;
  /** The mark whose card is open. */
  shown(): number | null;
  /** Heeds a movement or a click that came before anything here could listen. */
  heed(event: MouseEvent): void;
  /** Listens again where the page has thrown everybody out. */
  listen(): void;
  end(): void;
  /** Whether a node is the card's own host. */
  isOurs(node: EventTarget | null): boolean;
}

/** A pointer that sends nothing for so long has stopped, however fast it came. */
const STOPPED_MS = 80;

/**
 * Turns the reader's pointer, keys and taps into hover events, and these into the card. `isThere` says
 * whether the extension still is, and ends everything here where it is not.
 */
export function interact(
  document: Document,
  marks: Marks,
  cardOf: (events: Interaction) => Card,
  delays: () => Delays,
  isThere: () => boolean,
  signal: AbortSignal,
): Interaction {
  let track = NO_TRACK;
  let over: Hit | undefined;
  /** What of the page the pointer was last on. */
  let pointed: EventTarget | null = null;
  /** Where the pointer was last on the mark whose card is shown. */
  let left: { x: number; y: number; line: Box } | null = null;
  let frame = 0;
  let stopped: ReturnType<typeof setTimeout> | undefined;
  const gate = createGate(document);
  const stage = createStage(marks, () => card, delays, heedLoss);
  const { step } = stage;
  const events: Interaction = {
    show(mark, { sheet = false, focus = false }) {
      step({ type: 'show', mark: mark.id, at: now() }, { sheet });
      if (focus) card.focus();
    },
    close: () => step({ type: 'close', at: now() }),
    pin: () => step({ type: 'pin', at: now() }),
    shown: stage.shown,
    heed: (event) => (event.type === 'click' ? clicked(event) : follow(event)),
    listen: () => listen(),
    isOurs: (node) => card.contains(node),
    end() {
      forget();
      stage.stop();
    },
  };
  const card = cardOf(events);
  const listen = listening(
    document,
    {
      mousemove: follow,
      mouseout(event) {
        if (event.relatedTarget !== null) return;
        forget();
        step({ type: 'outside', at: now() });
      },
      mousedown(event) {
        if (card.contains(event.target)) return;
        gate.pressed(true);
        step({ type: 'interrupt', at: now() });
      },
      click: clicked,
      scroll(event) {
        if (card.contains(event.target) || isElsewhere(event.target)) return;
        gate.scrolled(now());
        step({ type: 'interrupt', at: now() });
      },
      keydown(event) {
        if (event.key === 'Escape' && stage.shown() !== null) events.close();
        else if (!card.contains(event.target)) step({ type: 'interrupt', at: now() });
      },
    },
    signal,
  );

  /** Once per frame, however many events the pointer sends. */
  function look(): void {
    frame = 0;
    const last = track.samples.at(-1);
    if (!last || signal.aborted) return;
    if (!isThere()) return;
    heedLoss();
    over = gate.isOpen() ? hit(document, marks, last.x, last.y) : undefined;
    stage.point(over);
    const at = now();
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

  /** A card that the page took away or closed is closed, and is not shown at once again. */
  function heedLoss(): void {
    if (!card.isLost()) return;
    gate.lost();
    events.close();
  }

  function rest(): void {
    if (!over || !gate.isOpen()) return;
    step({ type: 'mark', mark: over.mark.id, speed: 0, at: now() });
    card.expect(over.mark);
  }

  /** The pointer is on the page no more: what it was over does not count when it is time to look. */
  function forget(): void {
    clearTimeout(stopped);
    cancelAnimationFrame(frame);
    frame = 0;
    over = undefined;
  }

  /** Whether what scrolls is not under the pointer: a page may have news that run by themselves. */
  function isElsewhere(scrolled: EventTarget | null): boolean {
    if (!(scrolled instanceof Element) || !(pointed instanceof Node)) return false;
    return pointed.isConnected && !scrolled.contains(pointed);
  }

  function onTheWay(pointer: { x: number; y: number }): boolean {
    const box = card.box();
    return Boolean(box && left && inCorridor(pointer, left, left.line, box));
  }

  function follow(event: MouseEvent): void {
    // A button that is held is seen here; that it was let go, too, wherever that was.
    gate.pressed(event.buttons !== 0);
    if (card.contains(event.target)) {
      forget();
      step({ type: 'card', at: now() });
      return;
    }
    pointed = event.target;
    track = moved(track, { x: event.clientX, y: event.clientY, at: event.timeStamp });
    frame ||= requestAnimationFrame(look);
  }

  function clicked(event: MouseEvent): void {
    gate.pressed(false);
    if (card.contains(event.target)) step({ type: 'pin', at: now() });
    else if (isTouch(event)) tap(event);
  }

  /** A tap on a name opens its card; on a name that the publisher linked it follows the link. */
  function tap(event: MouseEvent): void {
    forget(); // A tap moves the pointer, which does not stay.
    const target = event.target instanceof Element ? event.target : null;
    const tapped = hit(document, marks, event.clientX, event.clientY);
    // Of what is in a shadow root the target is its host.
    const inRoot = tapped?.mark.pieces[0]?.node.parentElement;
    const link = [target, inRoot].some((one) => one?.closest('a[href], button'));
    if (tapped && !link) events.show(tapped.mark, { sheet: true });
    else if (stage.shown() !== null) events.close();
  }

  return events;
}

function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

function now(): number {
  return performance.now();
}
