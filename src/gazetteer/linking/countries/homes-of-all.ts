import type { Entity, EntityId } from '../../../model/entity';
import { once } from '../../once';
import type { Candidate } from '../page/candidate';
import { EVERY_COUNTRY_HAS } from '../page/of-countries';
import { onceAPage } from '../page/once-a-page';
import type { Page } from '../page/page';
import { PLACE_LIKE } from '../page/place-like';
import { countryOfLand, isStateOfUs, liesIn, UNITED_STATES } from '../places/lies-in';

/** The homes of all entities that the page names without doubt, by their ids. */
export const homesOfAll = onceAPage((page: Page): ReadonlyMap<EntityId, readonly EntityId[]> => {
  const homes = new Map<EntityId, readonly EntityId[]>();
  for (const candidates of page.readings) {
    const sure = sureOne(candidates);
    if (!sure || homes.has(sure.id)) continue;
    const ids = homesOf(sure);
    if (ids.length > 0) homes.set(sure.id, ids);
  }
  return homes;
});

/** The entity that all readings mean, one of which links by itself; readings that need their full name do not count. */
function sureOne(candidates: readonly Candidate[]): Entity | undefined {
  const [first] = candidates;
  if (first === undefined || candidates.length === 1)
    return first?.isSure ? first.entity : undefined;
  const sure = candidates.find(({ isSure }) => isSure)?.entity;
  if (!sure) return undefined;
  return candidates.every((one) => one.entity === sure || one.needsFullName) ? sure : undefined;
}

/** How many of them are at home in each place. */
export const homeCounts = onceAPage((page: Page): ReadonlyMap<EntityId, number> => {
  const counts = new Map<EntityId, number>();
  for (const ids of homesOfAll(page).values())
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
});

/** Where most of them are at home. */
export function commonestHome(page: Page): EntityId | undefined {
  let most: EntityId | undefined;
  let least = 0;
  for (const [id, count] of homeCounts(page))
    if (count > least) {
      most = id;
      least = count;
    }
  return most;
}

/** Where an entity is at home, if a country has things of its kind: towns, bodies, parties and officers. */
const homesOf = once((entity: Entity): readonly EntityId[] => {
  let ids: readonly EntityId[] = [];
  if (PLACE_LIKE.has(entity.kind) || EVERY_COUNTRY_HAS.has(entity.kind)) ids = liesIn(entity);
  else if (entity.kind === 'person')
    ids = entity.statements.flatMap(({ property, to }) =>
      to && OFFICES.has(property) ? [to] : [],
    );
  return [...new Set(ids.flatMap((id) => [id, nationOf(id)]))];
});

const OFFICES: ReadonlySet<string> = new Set(['position-held', 'candidate-for']);

/** The country of a land, of an American state, or of an American body. */
function nationOf(id: EntityId): EntityId {
  const isState = id !== 'georgia' && isStateOfUs(id);
  return isState || id.startsWith('us-') ? UNITED_STATES : countryOfLand(id);
}
