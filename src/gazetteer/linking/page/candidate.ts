import type { Entity, EntityId } from '../../../model/entity';
import { type Form, formAt } from '../../forms';
import { once } from '../../once';
import { keyOf } from '../../words/key';
import { isPlaceName } from '../../words/place-names';
import { BODIES, EVERY_COUNTRY_HAS } from './of-countries';
import { type Phrase, phrasesOf } from './phrase';
import { PLACE_LIKE } from './place-like';

/** One reading of a mention: an entity and the form under which it is named, with what holds on any page. */
export interface Candidate {
  readonly entity: Entity;
  readonly form: Form;
  /** The form folded. */
  readonly key: string;
  /** The form in small letters. */
  readonly lower: string;
  readonly neverMark: boolean;
  readonly needsContext: boolean;
  readonly needsFullName: boolean;
  /** Shared with something outside the dataset, so that anything at all must speak for it. */
  readonly ambiguous: boolean;
  /** Whether its record says that others have the name, or that it needs its context. */
  readonly isShared: boolean;
  /** Whether it links by itself where no other entity has the name. */
  readonly isSure: boolean;
  /** Other entities that the record has a relation with. */
  readonly relatedTo: readonly EntityId[];
  readonly isPlaceLike: boolean;
  /** Whether it is of a kind that every country has, and whether of one that a country has one of. */
  readonly isOfCountries: boolean;
  readonly isBody: boolean;
  /** The words of its context: those that speak for it, and those that speak against it. */
  readonly pro: readonly Phrase[];
  readonly contra: readonly Phrase[];
}

/** What a place among an entity's forms stands for; undefined where it has no such form. */
export function candidateAt(entity: Entity, place: number): Candidate | undefined {
  const known = candidatesOf(entity);
  known[place] ??= candidate(entity, formAt(entity, place));
  return known[place];
}

/** Those that have been asked for: they are at every link. */
const candidatesOf = once((_: Entity): (Candidate | undefined)[] => []);

function candidate(entity: Entity, form: Form | undefined): Candidate | undefined {
  if (!form) return undefined;
  const { flags, context, origin } = form;
  const key = keyOf(form.text);
  const isPlace = isPlaceName(key);
  const isPlaceLike = PLACE_LIKE.has(entity.kind);
  return {
    entity,
    form,
    key,
    lower: form.text.toLowerCase(),
    neverMark: flags.includes('never-mark'),
    needsContext: flags.includes('needs-context'),
    needsFullName: flags.includes('needs-full-name'),
    ambiguous: flags.includes('ambiguous') || (isPlace && !isPlaceLike),
    isShared: flags.includes('ambiguous') || flags.includes('needs-context'),
    isSure: !isPlace && origin !== 'office' && flags.every((flag) => flag === 'case-sensitive'),
    relatedTo: relatedTo(entity),
    isPlaceLike,
    isOfCountries: EVERY_COUNTRY_HAS.has(entity.kind),
    isBody: BODIES.has(entity.kind),
    pro: phrasesOf(context?.any),
    contra: phrasesOf(context?.none),
  };
}

/** The other entities that a record has a relation with, each once. */
export const relatedTo = once((entity: Entity): readonly EntityId[] => {
  const ids = new Set<EntityId>();
  for (const { to } of entity.statements) if (to && to !== entity.id) ids.add(to);
  return [...ids];
});

/** Whether one of two records names the other. */
export function isTied(a: Entity, b: Entity): boolean {
  return relatedTo(a).includes(b.id) || relatedTo(b).includes(a.id);
}
