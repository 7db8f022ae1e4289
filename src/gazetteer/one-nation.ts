import type { Entity, EntityId } from '../model/entity';
import type { Candidate } from './candidate';
import { liesIn } from './lies-in';
import { nationsOf, OF_A_NATION } from './nations-on-page';
import type { Page } from './page';
import { PLACE_LIKE } from './place-like';

/**
 * Whether a name that many countries use for a body of theirs is that of the one country a page is about:
 * "the Supreme Court" where Pakistan is the only country, and two records besides are Pakistan's and none
 * another country's.
 */
export function isOfTheOneNation({ entity, needsFullName }: Candidate, page: Page): boolean {
  if (!needsFullName || !OF_A_NATION.has(entity.kind)) return false;
  const nation = oneNation(page);
  return nation !== undefined && liesIn(entity).includes(nation);
}

/** Found once a page. */
function oneNation(page: Page): EntityId | undefined {
  const known = ONE.get(page);
  if (known !== undefined) return known ?? undefined;
  const nation = findOne(page);
  ONE.set(page, nation ?? null);
  return nation;
}

const ONE = new WeakMap<Page, EntityId | null>();

function findOne(page: Page): EntityId | undefined {
  const [country, other] = nationsOf(page).countries;
  if (country === undefined || other !== undefined) return undefined;
  const own = new Set<EntityId>();
  const others = new Set<Entity>();
  for (const { candidates } of page.sightings) {
    const sure = candidates.find(({ isSure }) => isSure)?.entity;
    if (!sure || candidates.some(({ entity }) => entity !== sure)) continue;
    const homes = homesOf(sure);
    if (homes.includes(country)) own.add(sure.id);
    else if (homes.length > 0) others.add(sure);
  }
  if (own.size < SEVERAL) return undefined;
  // What is left are officers of its parties and towns of its provinces, or others' after all.
  for (const entity of others) if (!homesOf(entity).some((id) => own.has(id))) return undefined;
  return country;
}

/** One town may be where a page was written. */
const SEVERAL = 2;

/** Where a record is at home, if it is of a kind that a country has: its towns, bodies, parties and officers. */
function homesOf(entity: Entity): readonly EntityId[] {
  if (PLACE_LIKE.has(entity.kind) || OF_A_NATION.has(entity.kind)) return liesIn(entity);
  if (entity.kind !== 'person') return NOWHERE;
  return entity.statements.flatMap(({ property, to }) => (to && OFFICES.has(property) ? [to] : []));
}

const NOWHERE: readonly EntityId[] = [];
const OFFICES: ReadonlySet<string> = new Set(['position-held', 'candidate-for']);
