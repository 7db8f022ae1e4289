import type { Entity, EntityId, Kind } from '../model/entity';
import { MARK_DEFAULTS } from '../model/mark-rules';
import type { Annotation, Evidence } from '../model/mention';
import { chooseMarks, wordsBefore } from '../page/choose-marks';
import type { Article } from './annotate-input';

/** What the command prints for one article; offsets count in the text given, or in `text` for HTML. */
export interface Annotated {
  readonly id: unknown;
  readonly published: Article['published'];
  readonly annotations: readonly (Place & { readonly entity: Named; readonly shown: boolean })[];
  /** Names of several entities between which nothing decides; the card shows all readings. */
  readonly undecided: readonly Place[];
  /** The concatenated text of an HTML page's blocks. */
  readonly text?: string;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly candidates: readonly Named[];
  readonly evidence: readonly Evidence[];
}

interface Named {
  readonly id: EntityId;
  readonly caption: string;
  readonly kind: Kind;
  readonly wikidata: string | null;
  readonly enwiki: string | null;
}

export function annotated(
  article: Article,
  annotations: readonly Annotation[],
  entities: ReadonlyMap<EntityId, Entity>,
): Annotated {
  const shown = marked(article, annotations, entities);
  const places = annotations.map(
    ({ block, start, end, exact, entity, others, ambiguous, evidence }, index) => {
      const offset = article.blocks[block]?.start ?? 0;
      const candidates = [entity, ...others].flatMap((id) => named(entities.get(id)));
      return {
        place: { start: start + offset, end: end + offset, exact, candidates, evidence },
        ambiguous,
        shown: shown[index] ?? false,
      };
    },
  );
  return {
    id: article.id,
    published: article.published,
    annotations: places.flatMap(({ place, ambiguous, shown }) => {
      const { candidates, evidence, ...span } = place;
      const [entity] = candidates;
      return ambiguous || !entity ? [] : [{ ...span, entity, candidates, evidence, shown }];
    }),
    undecided: places.flatMap(({ place, ambiguous }) => (ambiguous ? [place] : [])),
    ...(article.html && { text: article.text }),
  };
}

/** The form in which links are scored. */
export function predictions({ id, annotations }: Annotated) {
  return {
    id,
    preds: annotations.map(({ start, end, entity: { id, wikidata, enwiki } }) => ({
      start,
      end,
      target: wikidata ?? (enwiki === null ? id : `enwiki:${enwiki.replaceAll(' ', '_')}`),
    })),
  };
}

function named(entity: Entity | undefined): Named[] {
  if (!entity) return [];
  const { id, caption, kind, ids } = entity;
  return [{ id, caption, kind, wikidata: ids.wikidata, enwiki: ids.enwiki }];
}

function marked(
  article: Article,
  annotations: readonly Annotation[],
  entities: ReadonlyMap<EntityId, Entity>,
) {
  const { before, words } = wordsBefore(article.blocks.map(({ text }) => text));
  const markable = annotations.map(({ block, entity, ambiguous }) => ({
    entity,
    ambiguous,
    kind: entities.get(entity)?.kind ?? 'concept',
    familiarity: entities.get(entity)?.familiarity ?? 'specialist',
    section: article.blocks[block]?.section ?? 0,
    wordsBefore: before[block] ?? 0,
  }));
  return chooseMarks(markable, words, MARK_DEFAULTS);
}
