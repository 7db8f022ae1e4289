import type { EntityId } from '../../model/entity';
import type { Theme } from '../../settings';
import type { Box } from '../card/place';
import type { Connection } from '../connection';
import type { AnnotatedArticle } from '../marking/annotated-article';
import type { Mark } from '../marking/marks';
import type { Cards } from '../pointing/cards';
import { CARD } from './offered';

/** The card on the page. */
export interface Card {
  /** The card of a mark may soon be needed: fetches its contents, and the script that draws it. */
  expect(mark: Mark): void;
  show(mark: Mark, how: ShowHow): void;
  /** Draws the card of a mark beside a line without showing it, because it may be shown there soon. */
  prepare(mark: Mark, line: Box): void;
  hide(): void;
  /** Draws the card again, pinned or not. */
  setPinned(pinned: boolean): void;
  /** Moves the focus into the card; when the card closes, it goes back to where it was. */
  focus(): void;
  /** Where the card is, or null while it is hidden. */
  box(): Box | null;
  contains(target: EventTarget | null): boolean;
  /** Whether the page has removed or closed the card that should be open. */
  isLost(): boolean;
}

export interface ShowHow {
  /** The line under the pointer; the mark's first line where there is none. */
  readonly line?: Box;
  readonly sheet?: boolean;
  readonly pinned: boolean;
}

/** What a card is made from; `close` and `pin` are what its own buttons do. */
export interface CardParts {
  readonly document: Document;
  readonly theme: () => Theme;
  readonly article: AnnotatedArticle;
  readonly cards: Cards;
  readonly connection: Connection;
  readonly events: { close(): void; pin(): void };
  /** Takes an entity's marks away for good. */
  readonly know: (id: EntityId) => Promise<unknown>;
  /** Name of the marks' highlight, with whose style the card is to be seen. */
  readonly highlight: string;
  readonly signal: AbortSignal;
}

export type MakeCard = (parts: CardParts) => Omit<Card, 'expect'>;

/**
 * A card whose script is loaded only when the pointer first comes to a mark, or a card is asked for: most
 * of our code is the card, and a page on which nobody opens one should not pay for it. `load` is called
 * until the script has come; what is asked for meanwhile is done then.
 */
export function lazyCard(parts: CardParts, load: () => Promise<unknown>): Card {
  let card: ReturnType<MakeCard> | undefined;
  let waiting: (() => void) | undefined;
  let asked = false;
  return {
    expect({ annotation: { entity, others } }) {
      void start();
      void parts.cards.fetch(entity, others);
    },
    show(mark, how) {
      void start();
      if (card) card.show(mark, how);
      else waiting = () => card?.show(mark, how);
    },
    prepare: (mark, line) => card?.prepare(mark, line),
    hide() {
      waiting = undefined;
      card?.hide();
    },
    setPinned: (pinned) => card?.setPinned(pinned),
    focus() {
      const before = waiting;
      if (card) card.focus();
      else
        waiting = () => {
          before?.();
          card?.focus();
        };
    },
    box: () => card?.box() ?? null,
    contains: (target) => card?.contains(target) ?? false,
    isLost: () => card?.isLost() ?? false,
  };

  async function start(): Promise<void> {
    if (asked) return;
    asked = true;
    await load();
    const make = CARD.take();
    asked = make !== undefined;
    if (parts.signal.aborted) return;
    card = make?.(parts);
    if (card) waiting?.();
    else if (waiting) parts.events.close();
  }
}
