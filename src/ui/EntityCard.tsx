import { useMemo, useRef, useState } from 'preact/hooks';
import type { SourceRef } from '../messages/contract';
import type { Day } from '../model/date';
import type { Entity, EntityId, SourceKey } from '../model/entity';
import type { Annotation } from '../model/mention';
import type { Published } from '../model/published';
import type { NameInTime } from '../timeline';
import { AsOf } from './AsOf';
import { Because, needsBecause } from './Because';
import { CardFoot } from './CardFoot';
import { cardFacts } from './card-facts';
import { dateWords } from './dates';
import { Folded } from './Folded';
import { Icon } from './Icon';
import { numberSources } from './number-sources';
import { Sources, sourceLinkId } from './Sources';
import { Statements } from './Statements';
import { Ties } from './Ties';
import { tiesOnPage } from './ties';
import { keyed, text } from './words';

export interface CardProps {
  readonly entity: Entity;
  /** The day for which statements are shown. */
  readonly asOf: Day;
  readonly today: Day;
  /** When the page says it was published; null where it does not say, undefined where there is no page. */
  readonly published: Published | null | undefined;
  /** Entities of this page, in order of first mention. */
  readonly onPage: readonly Entity[];
  /** The mention the card was opened from. */
  readonly annotation?: Annotation | undefined;
  /** The entities of `annotation.others`. */
  readonly readings?: readonly Entity[] | undefined;
  readonly actions: CardActions;
  /** Version of the dataset. */
  readonly dataset: string;
  /** Address of the page, for a report; left out unless the reader ticks it. */
  readonly pageAddress?: string | undefined;
}

/** What a card can do; each is harmless and can be undone. What is missing is not offered. */
export interface CardActions {
  /** Opens a source or the official site; the address is taken from the store. */
  open(id: EntityId, what: SourceRef): void;
  navigate(id: EntityId): void;
  readonly back?: (() => void) | undefined;
  readonly close?: (() => void) | undefined;
  readonly pin?: (() => void) | undefined;
  readonly pinned: boolean;
  readonly choose?: ((id: EntityId) => void) | undefined;
  readonly know?: ((id: EntityId) => void) | undefined;
  copy(text: string): void;
  /** Reads the page as of another day; null for the day it was published. */
  readonly changeDate?: ((day: Day | null) => void) | undefined;
}

/** Id of the caption, for the dialog around the card to be labelled by. It takes focus when asked. */
export const CAPTION_ID = 'card-caption';

/** The one card: who or what this is, what held on the day, what has changed since, and who says so. */
export function EntityCard(props: CardProps) {
  // A new entity starts with everything folded.
  return <OpenCard key={props.entity.id} {...props} />;
}

/** A long list of ties is for the side panel. */
const MOST_TIES = 6;

/** What is folded until the reader asks. */
type Fold = 'changed' | 'rest';

function OpenCard(props: CardProps) {
  const { entity, asOf, today, published, onPage, annotation, readings, actions, dataset } = props;
  const facts = useMemo(() => cardFacts(entity, asOf, today), [entity, asOf, today]);
  const numbers = useMemo(
    () => numberSources(entity, [...facts.first, ...facts.changed, ...facts.rest]),
    [entity, facts],
  );
  const ties = useMemo(
    () => tiesOnPage(entity, onPage, asOf).slice(0, MOST_TIES),
    [entity, onPage, asOf],
  );
  const [open, setOpen] = useState<readonly Fold[]>([]);
  const fold = (part: Fold) => ({
    open: open.includes(part),
    toggle: () =>
      setOpen(open.includes(part) ? open.filter((each) => each !== part) : [...open, part]),
  });
  const shown = [...facts.first, ...open.flatMap((part) => facts[part])];
  const [pointed, setPointed] = useState<SourceKey | null>(null);
  const root = useRef<HTMLElement>(null);
  const point = (source: SourceKey) => {
    setPointed(source);
    // By the card's own root: in a shadow root the document cannot find it.
    const link = `#${sourceLinkId(numbers.get(source) ?? 0)}`;
    root.current?.querySelector<HTMLElement>(link)?.focus();
  };
  const shared = { entity, numbers, point, navigate: actions.navigate };
  const why = annotation && needsBecause(annotation) && (
    <Because
      entity={entity}
      annotation={annotation}
      readings={readings ?? []}
      onPage={onPage}
      choose={actions.choose}
    />
  );
  return (
    <article class="card" ref={root} aria-labelledby={CAPTION_ID}>
      <CardTop entity={entity} actions={actions} />
      {annotation?.ambiguous && why}
      <p class="summary">
        <bdi dir="ltr" lang="en">
          {entity.summary.text}
        </bdi>{' '}
        <span class="when">{text('summary_as_of', dateWords(entity.summary.asOf))}</span>
      </p>
      {facts.name && (
        <p class="summary">
          <bdi>{nameWords(facts.name)}</bdi>
        </p>
      )}
      <section class="then">
        <AsOf asOf={asOf} today={today} published={published} change={actions.changeDate} />
        {facts.first.length > 0 ? (
          <Statements told={facts.first} {...shared} />
        ) : (
          <p class="when">{text('nothing_then')}</p>
        )}
        {facts.changed.length > 0 && (
          <Folded class="changed" look="chip" words={text('changed_since')} {...fold('changed')}>
            <div class="changed-body">
              <Statements told={facts.changed} {...shared} />
            </div>
          </Folded>
        )}
        {facts.rest.length > 0 && (
          <Folded
            class="more"
            look="link quiet"
            words={text('more_statements', facts.rest.length)}
            {...fold('rest')}
          >
            <Statements told={facts.rest} {...shared} />
          </Folded>
        )}
      </section>
      {ties.length > 0 && <Ties ties={ties} navigate={actions.navigate} />}
      {!annotation?.ambiguous && why}
      {(numbers.size > 0 || entity.site) && (
        <Sources
          entity={entity}
          numbers={numbers}
          cited={new Set(shown.flatMap(({ statement }) => statement.sources))}
          pointed={pointed}
          actions={actions}
        />
      )}
      <CardFoot
        citation={{ entity, asOf, told: facts.first, numbers, dataset }}
        actions={actions}
        pageAddress={props.pageAddress}
      />
    </article>
  );
}

function CardTop({ entity, actions }: Pick<CardProps, 'entity' | 'actions'>) {
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
        <p class="kind">{text(`kind_${keyed(entity.kind)}`)}</p>
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

function nameWords({ was, is, since }: NameInTime): string {
  return since ? text('name_then_since', was, is, dateWords(since)) : text('name_then', was, is);
}
