import type { Entity } from '../../model/entity';
import type { NameInTime } from '../../timeline';
import { dateWords, theDate } from '../dates';
import { Icon } from '../Icon';
import { keyed, text } from '../words';
import { notesOf } from './card-facts';
import type { CardActions } from './card-props';

/** Id of the caption, for the dialog around the card to be labelled by. It takes focus when asked. */
export const CAPTION_ID = 'card-caption';

interface CardTopProps {
  readonly entity: Entity;
  readonly actions: CardActions;
}

/** Caption and kind, and the controls of the box the card is in. */
export function CardTop({ entity, actions }: CardTopProps) {
  const { back, pin, pinned, close } = actions;
  return (
    <header class="card-top">
      {back && (
        <button type="button" class="icon-button" aria-label={text('back')} onClick={back}>
          <Icon name="back" />
        </button>
      )}
      <div class="heading">
        <h2 class="caption" id={CAPTION_ID} tabIndex={-1}>
          <bdi>{entity.caption}</bdi>
        </h2>
        <p class="kind">
          {text(`kind_${keyed(entity.kind)}`)}
          {entity.origin && (
            <>
              {' · '}
              <bdi>{text('from_feed', entity.origin)}</bdi>
            </>
          )}
        </p>
      </div>
      <div class="tools">
        {pin && (
          <button
            type="button"
            class="icon-button"
            aria-label={text('pin')}
            aria-pressed={pinned}
            onClick={pin}
          >
            <Icon name="pin" />
          </button>
        )}
        {close && (
          <button type="button" class="icon-button" aria-label={text('close')} onClick={close}>
            <Icon name="close" />
          </button>
        )}
      </div>
    </header>
  );
}

interface SummaryProps {
  readonly entity: Entity;
  readonly name: NameInTime | null;
}

/** One sentence on who or what this is, how old it is, the reader's notes, and the name then where it was another. */
export function Summary({ entity, name }: SummaryProps) {
  const { text: words, asOf } = entity.summary;
  // The reader’s own words may be in any language.
  const isOwn = entity.layer === 'user';
  return (
    <>
      <p class="summary">
        <bdi dir={isOwn ? undefined : 'ltr'} lang={isOwn ? undefined : 'en'}>
          {words}
        </bdi>{' '}
        <span class="when">{text('summary_as_of', dateWords(asOf))}</span>
      </p>
      {notesOf(entity).map(({ value, asOf: day }) => (
        <p key={value} class="summary">
          <bdi>{text('own_note_line', String(value))}</bdi>{' '}
          {day && <span class="when">{text('summary_as_of', dateWords(day))}</span>}
        </p>
      ))}
      {name && (
        <p class="summary">
          <bdi>{nameWords(name)}</bdi>
        </p>
      )}
    </>
  );
}

function nameWords({ was, is, since }: NameInTime): string {
  return text('name_then_since', was, is, theDate(since));
}
