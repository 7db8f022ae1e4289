import type { Entity, EntityId } from '../../../model/entity';
import { once } from '../../once';
import { type Candidate, relatedTo } from '../page/candidate';
import type { Page } from '../page/page';
import { PLACE_LIKE } from '../page/place-like';
import { countryOfLand, isPartOfCountry } from '../places/lies-in';

/** Of which countries a page speaks. */
export interface Countries {
  /** The countries that it names, by whatever name. */
  readonly countries: ReadonlySet<EntityId>;
  /** Whether it names a country, or whoever has to do with it, besides one record. */
  isKnown(country: EntityId, besides: EntityId): boolean;
}

export const countriesNamed = once(findCountries);

function findCountries(page: Page): Countries {
  const countries = new Set<EntityId>();
  const known = new Map<EntityId, EntityId | typeof SEVERAL>();
  const speak = (country: EntityId, id: EntityId) => {
    const who = known.get(country);
    if (who !== id) known.set(country, who === undefined ? id : SEVERAL);
  };
  for (const candidate of page.candidates) {
    const { entity } = candidate;
    if (isNation(entity)) {
      countries.add(countryOfLand(entity.id));
      speak(entity.id, entity.id);
      speak(countryOfLand(entity.id), entity.id);
    } else if (saysNation(candidate)) for (const id of relatedTo(entity)) speak(id, entity.id);
  }
  return {
    countries,
    isKnown(country, besides) {
      const who = known.get(country);
      return who !== undefined && who !== besides;
    },
  };
}

/** More than one record speaks of the country. */
const SEVERAL = '';

function isNation({ id, kind }: Entity): boolean {
  return kind === 'country' || isPartOfCountry(id);
}

/** No name that needs more to be meant at all, as "Freeport" of a company, nor one that many towns have. */
function saysNation({
  entity: { kind },
  ambiguous,
  needsContext,
  needsFullName,
}: Candidate): boolean {
  if (kind === 'person') return true;
  if (PLACE_LIKE.has(kind)) return !ambiguous;
  return !(needsContext || (needsFullName && !EVERY_COUNTRY_HAS.has(kind)));
}

/** Whether a name by itself may be that of any country's: a ministry, or a party or parliament of few words. */
export function mayBeAnyCountrys({ entity, needsFullName, needsContext }: Candidate): boolean {
  if (needsFullName) return EVERY_COUNTRY_HAS.has(entity.kind);
  // Towns have departments of their own, but no parties.
  return needsContext && ELECTED.has(entity.kind);
}

const ELECTED: ReadonlySet<string> = new Set(['political-party', 'legislature']);

/** Kinds that every country has. */
export const EVERY_COUNTRY_HAS: ReadonlySet<string> = new Set([
  'government-body',
  'legislature',
  'body',
  'office',
  'political-party',
]);
