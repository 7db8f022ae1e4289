import type { Entity, EntityId } from '../../../model/entity';
import { type Form, formAt } from '../../forms';
import { isTeams } from '../../forms/team-variants';
import { once } from '../../once';
import { keyOf } from '../../words/key';
import { isPlaceName } from '../../words/place-names';
import { BODIES, EVERY_COUNTRY_HAS } from './of-countries';
import { type Phrase, phrasesOf } from './phrase';
import { PLACE_LIKE } from './place-like';

/** One reading of a mention: an entity, the form by which it is named, and what holds of them on any page. */
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
  /** Shared with something outside the dataset, so that it needs support of any kind. */
  readonly ambiguous: boolean;
  /** Whether its record says that others have the name too, or that it needs context. */
  readonly isShared: boolean;
  /** Whether it links by itself where no other entity has the name. */
  readonly isSure: boolean;
  /** The other entities with which the record has a relation. */
  readonly relatedTo: readonly EntityId[];
  readonly isPlaceLike: boolean;
  /** Whether it is called like a place without being one: a team or band, "England", "Boston". */
  readonly isLikePlace: boolean;
  /** Whether every country has things of its kind; `isBody`: whether a country has just one. */
  readonly isOfCountries: boolean;
  readonly isBody: boolean;
  /** The words of its context: those that speak for it, and those that speak against it. */
  readonly pro: readonly Phrase[];
  readonly contra: readonly Phrase[];
}

/** The candidate for a form, by its place among the entity's forms; undefined where there is no such form. */
export function candidateAt(entity: Entity, place: number): Candidate | undefined {
  const known = candidatesOf(entity);
  known[place] ??= candidate(entity, formAt(entity, place));
  return known[place];
}

/** Cached, because every link asks for them. */
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
    isLikePlace: !isPlaceLike && (isPlace || isTeams(form)),
    isOfCountries: EVERY_COUNTRY_HAS.has(entity.kind),
    isBody: BODIES.has(entity.kind),
    pro: phrasesOf(context?.any),
    contra: phrasesOf(context?.none),
  };
}

/** The other entities with which a record has a relation, each once. */
export const relatedTo = once((entity: Entity): readonly EntityId[] => {
  const ids = new Set<EntityId>();
  for (const { to } of entity.statements) if (to && to !== entity.id) ids.add(to);
  return [...ids];
});

/** Whether one of two records names the other. */
export function isTied(a: Entity, b: Entity): boolean {
  return relatedTo(a).includes(b.id) || relatedTo(b).includes(a.id);
}

/** Whether any of one name’s readings is tied to any of another’s. */
export function areTied(some: readonly Candidate[], others: readonly Candidate[]): boolean {
  return some.some((one) => others.some((other) => isTied(one.entity, other.entity)));
}
