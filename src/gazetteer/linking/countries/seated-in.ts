import type { Entity, EntityId } from '../../../model/entity';
import { once } from '../../once';
import type { Candidate } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { liesIn } from '../places/lies-in';
import { countriesNamed, mayBeAnyCountrys } from './countries-named';

/**
 * Whether a page says in which capital a parliament sits: "told Parliament in Ottawa"; also for Parliament alone
 * before and after, where the page names no other country or capital whose parliament has that name.
 */
export function isSeatedInCapital(candidate: Candidate, sighting: Sighting, page: Page): boolean {
  if (!maySit(candidate)) return false;
  const here = seats(page).here.get(sighting.index);
  const nation = here ?? seats(page).only.get(sighting.key);
  if (nation === undefined || !liesIn(candidate.entity).includes(nation)) return false;
  return here !== undefined || !sighting.candidates.some((other) => isOther(other, nation, page));
}

/** Whether the capital directly after a bare name is another country's: "the Senate in Ottawa" is not America's. */
export function isSeatedElsewhere(candidate: Candidate, { index }: Sighting, page: Page): boolean {
  const { entity, needsContext } = candidate;
  if (!needsContext || entity.kind !== 'legislature') return false;
  const nation = seats(page).here.get(index);
  return nation !== undefined && !liesIn(entity).includes(nation);
}

/** Whether it may sit in a capital that the page names after any such name. */
export function mayBeSeatedInCapital(candidate: Candidate, page: Page): boolean {
  if (!maySit(candidate)) return false;
  for (const nation of seats(page).here.values())
    if (liesIn(candidate.entity).includes(nation)) return true;
  return false;
}

function maySit(candidate: Candidate): boolean {
  return candidate.entity.kind === 'legislature' && mayBeAnyCountrys(candidate);
}

function isOther({ entity }: Candidate, nation: EntityId, page: Page): boolean {
  const homes = liesIn(entity);
  if (homes.includes(nation)) return false;
  return homes.some((id) => capitals(page).has(id) || countriesNamed(page).countries.has(id));
}

/** The country in whose capital a mention is said to sit, by its index; also by its key, for names with only one. */
const seats = onceAPage(({ blocks, sightings }: Page) => {
  const here = new Map<number, EntityId>();
  const only = new Map<string, EntityId | undefined>();
  for (let at = 1; at < sightings.length; at++) {
    const town = sightings[at] as Sighting;
    const { block, end, key } = sightings[at - 1] as Sighting;
    if (town.block !== block || town.start - end !== IN.length) continue;
    if (!blocks[block]?.text.startsWith(IN, end)) continue;
    const nation = nationOf(town);
    if (nation) here.set(at - 1, nation);
    only.set(key, only.has(key) && only.get(key) !== nation ? undefined : nation);
  }
  return { here, only };
});

const IN = ' in ';

function nationOf({ candidates }: Sighting): EntityId | undefined {
  for (const { entity } of candidates) {
    const nation = capitalOf(entity);
    if (nation) return nation;
  }
  return undefined;
}

/** The countries whose capitals a page may name. */
const capitals = onceAPage(({ candidates }: Page): ReadonlySet<EntityId> => {
  const nations = new Set<EntityId>();
  for (const { entity } of candidates) {
    const nation = capitalOf(entity);
    if (nation) nations.add(nation);
  }
  return nations;
});

/** The country of which a town is the capital. */
const capitalOf = once((entity: Entity): EntityId | undefined => {
  if (entity.kind !== 'place') return undefined;
  if (CAPITALS.has(entity.id)) return liesIn(entity)[0];
  return entity.statements.find(
    ({ property, value }) => property === 'capital' && String(value).startsWith('of '),
  )?.to;
});

/** Capitals whose own records do not say so. */
const CAPITALS: ReadonlySet<EntityId> = new Set(
  'ankara,berlin,kyiv,london,moscow,new-delhi,paris,seoul,taipei,tehran,tokyo,vienna'.split(','),
);
