import type { Entity } from '../../../model/entity';
import { isTitle } from '../../words/titles';
import type { Decisions } from '../deciding/decide';
import type { Candidate } from '../page/candidate';
import type { Page, Sighting } from '../page/page';
import { PLACE_LIKE } from '../page/place-like';

/** Takes back decisions about places and short names that are part of somebody else's name. */
export function dropPartsOfOthers(page: Page, decisions: Decisions): void {
  dropShortNames(page, dropPlacesBefore(page, decisions), decisions);
  dropPlacesAfter(page, decisions);
}

/**
 * "Oakland Tribune": a place directly before a name of the dataset that is not meant here is part of somebody
 * else's name. Returns the names that turned out to be somebody else's.
 */
function dropPlacesBefore({ sightings }: Page, decisions: Decisions): ReadonlySet<string> {
  const others = new Set<string>();
  for (const sighting of sightings) {
    const { index } = sighting;
    const next = sightings[index + 1];
    if (!next || !isDirectlyBefore(sighting, next) || decisions[next.index]) continue;
    if (!mayBePlace(sighting, decisions) || next.candidates.some(isPlaceLike)) continue;
    if (!next.candidates.some(isThing) || next.candidates.every(isOfState)) continue;
    if (isPortfolio(next)) continue;
    decisions[index] = undefined;
    others.add(next.key);
  }
  return others;
}

/** Where the "Lagos Guardian" was named, "the Guardian" means that one, unless the page names the other in full too. */
function dropShortNames(
  { sightings }: Page,
  others: ReadonlySet<string>,
  decisions: Decisions,
): void {
  if (others.size === 0) return;
  const whole = new Set<Entity>();
  for (const { index, key } of sightings)
    if (!others.has(key)) for (const entity of decisions[index]?.entities ?? []) whole.add(entity);
  for (const { index, key, candidates } of sightings)
    if (others.has(key) && candidates.every((one) => one.needsContext && !whole.has(one.entity)))
      decisions[index] = undefined;
}

/**
 * "Yahoo Japan": in prose, a place directly after a company or paper says which subsidiary it is; after a name of
 * the dataset that is not meant, as in "Red Bull Salzburg", it is part of somebody else's name.
 */
function dropPlacesAfter({ sightings, blocks }: Page, decisions: Decisions): void {
  for (const sighting of sightings) {
    const { index, block } = sighting;
    const before = sightings[index - 1];
    if (!before || !isDirectlyBefore(before, sighting) || !isPlace(index, decisions)) continue;
    if (blocks[block]?.style !== 'prose' || before.run?.words[before.to - 1]?.possessive) continue;
    const decision = decisions[before.index];
    if (
      decision
        ? decision.entities.every(({ kind }) => HAS_DAUGHTERS.has(kind))
        : before.candidates.some(isThing) && !before.candidates.some(isPlaceLike)
    )
      decisions[index] = undefined;
  }
}

const HAS_DAUGHTERS: ReadonlySet<string> = new Set(['company', 'media']);

function isDirectlyBefore({ run, to }: Sighting, next: Sighting): boolean {
  return run !== undefined && next.run === run && next.from === to;
}

function isPlace(index: number, decisions: Decisions): boolean {
  return decisions[index]?.entities.every(({ kind }) => PLACE_LIKE.has(kind)) ?? false;
}

/** Decided as a place; or an undecided town, which the name that follows made part of an unknown name. */
function mayBePlace({ index, candidates }: Sighting, decisions: Decisions): boolean {
  return decisions[index]
    ? isPlace(index, decisions)
    : candidates.some(({ entity, neverMark }) => entity.kind === 'place' && !neverMark);
}

function isThing({ entity, neverMark }: Candidate): boolean {
  return !neverMark && entity.kind !== 'person';
}

/** "A Virginia Democrat" is from Virginia, and so is "the Virginia Secretary of State". */
function isOfState({ entity: { kind }, key }: Candidate): boolean {
  return kind === 'office' || (kind === 'political-party' && MEMBERS.test(key));
}

/** In "New Zealand Foreign Affairs Minister" there is no magazine. */
function isPortfolio({ key, run, to }: Sighting): boolean {
  const after = run?.words[to];
  return after !== undefined && key.endsWith(' affairs') && isTitle(after.key);
}

const MEMBERS = /^(?:democrat|republican|conservative|liberal)s?$/;

function isPlaceLike(candidate: Candidate): boolean {
  return candidate.isPlaceLike;
}
