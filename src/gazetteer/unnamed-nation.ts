import type { Entity, EntityId } from '../model/entity';
import { type Candidate, relatedTo } from './candidate';
import { countryOfLand, isPartOfCountry, liesIn } from './lies-in';
import type { Page } from './page';
import { PLACE_LIKE } from './place-like';

/**
 * Whether a name that many countries use is another country's since the page names others and nothing of
 * its own: "the Senate" of a page on Kenya is not that of the United States.
 */
export function isOfUnnamedNation({ entity, needsContext }: Candidate, page: Page): boolean {
  if (!needsContext || !OF_A_NATION.has(entity.kind)) return false;
  const homes = liesIn(entity);
  if (homes.length === 0) return false;
  const { countries, known } = nationsOf(page);
  return countries.size > 0 && !homes.some((id) => known.has(id));
}

const OF_A_NATION: ReadonlySet<string> = new Set([
  'government-body',
  'legislature',
  'body',
  'office',
  'political-party',
]);

/** The countries that a page names, and what those whom it may name have to do with. */
interface Nations {
  readonly countries: ReadonlySet<EntityId>;
  readonly known: ReadonlySet<EntityId>;
}

function nationsOf(page: Page): Nations {
  const before = NATIONS.get(page);
  if (before) return before;
  const countries = new Set<EntityId>();
  const known = new Set<EntityId>();
  for (const { candidates } of page.sightings)
    for (const candidate of candidates) {
      const { entity } = candidate;
      if (isNation(entity)) {
        countries.add(countryOfLand(entity.id));
        known.add(entity.id).add(countryOfLand(entity.id));
      } else if (saysNation(candidate)) for (const id of relatedTo(entity)) known.add(id);
    }
  const nations = { countries, known };
  NATIONS.set(page, nations);
  return nations;
}

const NATIONS = new WeakMap<Page, Nations>();

function isNation({ id, kind }: Entity): boolean {
  return kind === 'country' || isPartOfCountry(id);
}

/** Neither a name that many countries use nor one that many towns have. */
function saysNation({ entity, ambiguous, needsContext }: Candidate): boolean {
  return (
    !(needsContext && OF_A_NATION.has(entity.kind)) && !(ambiguous && PLACE_LIKE.has(entity.kind))
  );
}
