import { render } from 'preact';
import type { EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';
import { todayHere } from '../../today-here';
import { copyText } from '../../ui/card/copy-text';
import { CAPTION_ID, EntityCard } from '../../ui/card/EntityCard';
import { language, text } from '../../ui/words';
import type { CardParts, ShowHow } from '../later/lazy-card';
import type { CardContents } from '../pointing/cards';

/** What a card on a page says, and how it was opened. */
export interface Drawn {
  readonly told: CardContents;
  readonly how: ShowHow;
  /** The mention that the card was opened from; undefined where a link in another card led to it. */
  readonly mention: Annotation | undefined;
  navigate(id: EntityId): void;
  back(): void;
  choose(id: EntityId): void;
  redraw(): void;
}

/** Draws a card into its root, as a dialog that its caption names. */
export function drawCard(root: HTMLElement, parts: CardParts, drawn: Drawn): void {
  const { document, article, connection, events, know } = parts;
  const { told, how, mention } = drawn;
  // Not what the page around it declares.
  root.dir = text('direction');
  root.lang = language();
  root.setAttribute('role', 'dialog');
  root.setAttribute('aria-labelledby', CAPTION_ID);
  render(
    <EntityCard
      entity={told.entity}
      asOf={article.asOf ?? todayHere()}
      today={todayHere()}
      published={article.published}
      onPage={told.onPage}
      dataset={article.dataset}
      {...(mention && { annotation: mention, readings: told.readings })}
      pageAddress={document.URL}
      actions={{
        pinned: how.pinned,
        open: (id, what) => void connection.ask('open', { id, what }),
        navigate: drawn.navigate,
        back: mention ? undefined : drawn.back,
        close: events.close,
        // A sheet stays open anyway, so there is nothing to pin.
        pin: how.sheet ? undefined : events.pin,
        choose: mention && drawn.choose,
        async know(id) {
          if (!(await know(id))) throw new Error('it could not be kept');
          events.close();
        },
        copy: copyText,
        changeDate: (day) => void article.setDate(day).then(drawn.redraw),
      }}
    />,
    root,
  );
}
