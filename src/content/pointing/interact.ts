import type { Card } from '../later/lazy-card';
import type { Mark, Marks } from '../marking/marks';
import { createEscape } from './escape';
import { createGate } from './gate';
import { hit } from './hit';
import type { Delays } from './hover';
import { listening } from './listening';
import { createLooking } from './looking';
import { createStage } from './stage';

/** What other scripts of ours on the page may do with the card. */
export interface Interaction {
  /** Opens a mark's card and keeps it open; `focus` moves the keyboard into it. */
  show(mark: Mark, how: { sheet?: boolean; focus?: boolean }): void;
  close(): void;
  /** Pins the card, or unpins it if it was pinned before the press or key that asks for this. */
  pin(): void;
  /** The mark whose card is open. */
  shown(): number | null;
  /** Handles a movement or a click that came before this script could listen. */
  heed(event: MouseEvent): void;
  /** Adds the listeners again, in case the page has removed all. */
  listen(): void;
  end(): void;
  /** Whether a node is the card's own host. */
  isOurs(node: EventTarget | null): boolean;
}

interface Parts {
  readonly document: Document;
  readonly marks: Marks;
  readonly cardOf: (events: Interaction) => Card;
  readonly delays: () => Delays;
  /** Whether the extension still exists; ends everything here if not. */
  readonly isThere: () => boolean;
  readonly signal: AbortSignal;
}

/** Turns what the reader does with pointer, keys and taps into hover events, and these into the card. */
export function interact(parts: Parts): Interaction {
  const { document, marks, cardOf, delays, isThere, signal } = parts;
  const gate = createGate(document);
  const stage = createStage(marks, () => card, delays, heedLoss);
  const { step } = stage;
  let wasPinned = false;
  const events: Interaction = {
    show(mark, { sheet = false, focus = false }) {
      step({ type: 'show', mark: mark.id, at: now() }, { sheet });
      if (focus) card.focus();
    },
    close: () => step({ type: 'close', at: now() }),
    pin: () => step({ type: wasPinned ? 'unpin' : 'pin', at: now() }),
    shown: stage.shown,
    heed: (event) => (event.type === 'click' ? clicked(event) : follow(event)),
    listen: () => listen(),
    isOurs: (node) => card.contains(node),
    end() {
      looking.forget();
      stage.stop();
    },
  };
  const card = cardOf(events);
  const ending = createEscape(() => {
    const isSeen = card.box() !== null;
    if (stage.shown() !== null) events.close();
    return isSeen;
  });
  const looking = createLooking({ document, marks, card, gate, stage, heedLoss, isThere, signal });
  const listen = listening(
    document,
    {
      mousemove: follow,
      mouseout(event) {
        if (event.relatedTarget === null) leave();
      },
      mouseover(event) {
        if (isFrame(event.composedPath()[0])) leave();
      },
      mousedown(event) {
        // Pinned, because selecting text in the card or opening its context menu may end outside it,
        // without a click.
        const inCard = card.contains(event.target);
        if (!inCard) gate.pressed(true);
        wasPinned = stage.pinned();
        step({ type: inCard ? 'pin' : 'interrupt', at: now() });
      },
      click: clicked,
      scroll(event) {
        if (card.contains(event.target) || looking.isElsewhere(event.target)) return;
        gate.scrolled(now());
        step({ type: 'interrupt', at: now() });
      },
      keydown(event) {
        // An open card stays: the key may copy from it, or zoom the page.
        if (ending.down(event) || stage.shown() !== null) return;
        step({ type: 'interrupt', at: now() });
      },
      keyup(event) {
        ending.up(event);
        // The key is let go where it has led the focus: into the card, which must stay then.
        if (event.key === 'Tab' && card.contains(event.target)) step({ type: 'pin', at: now() });
      },
    },
    signal,
  );

  /** Treats a card that the page has removed or closed as closed, and does not show it again at once. */
  function heedLoss(): void {
    if (!card.isLost()) return;
    gate.lost();
    events.close();
  }

  function follow(event: MouseEvent): void {
    // A button may have been pressed or released outside the window.
    gate.pressed(event.buttons !== 0);
    if (card.contains(event.target)) {
      looking.forget();
      step({ type: 'card', at: now() });
    } else looking.follow(event);
  }

  /** The pointer has left the page: for the window’s edge or for a frame, from where no movement is heard. */
  function leave(): void {
    looking.forget();
    step({ type: 'outside', at: now() });
  }

  function clicked(event: MouseEvent): void {
    gate.pressed(false);
    // By key there was no press.
    if (event.detail === 0) wasPinned = stage.pinned();
    if (card.contains(event.target)) step({ type: 'pin', at: now() });
    else if (isTouch(event)) tap(event);
  }

  /** A tap on a name opens its card; on a name that the publisher linked it follows the link. */
  function tap(event: MouseEvent): void {
    looking.forget(); // Before a tap the browser sends a pointer movement, which means nothing.
    const target = event.target instanceof Element ? event.target : null;
    const tapped = hit(document, marks, event.clientX, event.clientY);
    // For a link in a shadow root the target is the host.
    const inRoot = tapped?.mark.pieces[0]?.node.parentElement;
    const link = [target, inRoot].some((one) => one?.closest('a[href], button'));
    if (tapped && !link) events.show(tapped.mark, { sheet: true });
    else if (stage.shown() !== null) events.close();
  }

  return events;
}

function isFrame(target: EventTarget | undefined): boolean {
  return target instanceof Element && /^(?:iframe|object|embed)$/.test(target.localName);
}

function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

function now(): number {
  return performance.now();
}
