import { useMemo, useRef, useState } from 'preact/hooks';
import type { SourceKey } from '../../model/statement';
import { Because, needsBecause } from './Because';
import { CardFoot } from './CardFoot';
import { CardTop, Summary } from './CardTop';
import { cardFacts } from './card-facts';
import type { CardProps } from './card-props';
import { numberSources } from './number-sources';
import { OwnAddress, Sources, sourceLinkId } from './Sources';
import { type Fold, Then } from './Then';
import { Ties } from './Ties';
import { tiesOnPage } from './ties';

export { CAPTION_ID } from './CardTop';
export type { CardActions, CardProps } from './card-props';

/** The most ties on a card; the side panel shows all. */
const MOST_TIES = 6;

/** The one card: who or what this is, what held on the day, what has changed since, and who says so. */
export function EntityCard(props: CardProps) {
  // A new entity starts with everything folded.
  return <OpenCard key={props.entity.id} {...props} />;
}

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
  const shown = [...facts.first, ...open.flatMap((part) => facts[part])];
  const [pointed, setPointed] = useState<SourceKey | null>(null);
  const root = useRef<HTMLElement>(null);
  // The reader's own words have no sources, and hold on no day more than on another.
  const isOwn = entity.layer === 'user';
  const point = (source: SourceKey) => {
    setPointed(source);
    // By the card's own root: in a shadow root the document cannot find it.
    const link = `#${sourceLinkId(numbers.get(source) ?? 0)}`;
    root.current?.querySelector<HTMLElement>(link)?.focus();
  };
  const why = annotation && needsBecause(annotation, entity) && (
    <Because
      entity={entity}
      annotation={annotation}
      readings={readings ?? []}
      onPage={onPage}
      choose={actions.choose}
    />
  );
  return (
    <article class="card" ref={root}>
      <CardTop entity={entity} actions={actions} />
      {annotation?.ambiguous && why}
      <Summary entity={entity} name={facts.name} />
      {isOwn && entity.site && <OwnAddress entity={entity} actions={actions} />}
      {!isOwn && (
        <Then
          asOf={asOf}
          today={today}
          published={published}
          actions={actions}
          facts={facts}
          open={open}
          setOpen={setOpen}
          shared={{ entity, numbers, point, navigate: actions.navigate }}
        />
      )}
      {ties.length > 0 && <Ties ties={ties} navigate={actions.navigate} />}
      {!annotation?.ambiguous && why}
      {!isOwn && (numbers.size > 0 || entity.site) && (
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
