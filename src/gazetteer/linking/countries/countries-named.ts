import type { Entity, EntityId } from '../../../model/entity';
import { type Candidate, relatedTo } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page } from '../page/page';
import { countryOfLand, isPartOfCountry } from '../places/lies-in';

/** Which countries a page speaks of. */
export interface Countries {
  /** The countries that it names, under any name. */
  readonly countries: ReadonlySet<EntityId>;
  /** Whether the page names a country, or an entity that has to do with it, not counting the record `besides`. */
  isKnown(country: EntityId, besides: EntityId): boolean;
}

export const countriesNamed = onceAPage(findCountries);

function findCountries({ candidates }: Page): Countries {
  const countries = new Set<EntityId>();
  for (const { entity } of candidates)
    if (isNation(entity)) countries.add(countryOfLand(entity.id));
  // Filled when asked: few countries are, while what a page names has to do with hundreds.
  const known = new Map<EntityId, EntityId>();
  return {
    countries,
    isKnown(country, besides) {
      let who = known.get(country);
      if (who === undefined) {
        who = whoSpeaksOf(country, candidates);
        known.set(country, who);
      }
      return who !== NOBODY && who !== besides;
    },
  };
}

/** The id of the one record that is a country or has to do with it; `NOBODY` for none, `SEVERAL` for more. */
function whoSpeaksOf(country: EntityId, candidates: Page['candidates']): EntityId {
  let who: EntityId = NOBODY;
  for (const candidate of candidates) {
    const { entity } = candidate;
    if (entity.id === who || !speaksOf(candidate, country)) continue;
    if (who !== NOBODY) return SEVERAL;
    who = entity.id;
  }
  return who;
}

function speaksOf(candidate: Candidate, country: EntityId): boolean {
  const { entity } = candidate;
  if (isNation(entity)) return entity.id === country || countryOfLand(entity.id) === country;
  return saysNation(candidate) && relatedTo(entity).includes(country);
}

const NOBODY = '';
/** Not an id. */
const SEVERAL = '*';

function isNation({ id, kind }: Entity): boolean {
  return kind === 'country' || isPartOfCountry(id);
}

/**
 * Whether a name shows that the page speaks of its entity's country. One that needs support does not: "Freeport" may
 * be a company, and many towns share a name.
 */
function saysNation({
  entity: { kind },
  ambiguous,
  needsContext,
  needsFullName,
  isPlaceLike,
  isOfCountries,
}: Candidate): boolean {
  if (kind === 'person') return true;
  if (isPlaceLike) return !ambiguous;
  return !(needsContext || (needsFullName && !isOfCountries));
}

/** Whether a name by itself may belong to any country: that of a ministry, or a short one of a party or parliament. */
export function mayBeAnyCountrys({
  entity,
  needsFullName,
  needsContext,
  isOfCountries,
}: Candidate): boolean {
  if (needsFullName) return isOfCountries;
  // Towns have departments of their own, but no parties.
  return needsContext && ELECTED.has(entity.kind);
}

const ELECTED: ReadonlySet<string> = new Set(['political-party', 'legislature']);
