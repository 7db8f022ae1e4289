import type { Entity, EntityId } from '../../../model/entity';
import { type Candidate, relatedTo } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page } from '../page/page';
import { countryOfLand, isPartOfCountry } from '../places/lies-in';

/** Of which countries a page speaks. */
export interface Countries {
  /** The countries that it names, by whatever name. */
  readonly countries: ReadonlySet<EntityId>;
  /** Whether it names a country, or whoever has to do with it, besides one record. */
  isKnown(country: EntityId, besides: EntityId): boolean;
}

export const countriesNamed = onceAPage(findCountries);

function findCountries({ candidates }: Page): Countries {
  const countries = new Set<EntityId>();
  for (const { entity } of candidates)
    if (isNation(entity)) countries.add(countryOfLand(entity.id));
  // Few countries are asked for, and what a page names has to do with hundreds.
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

/** Whose record has to do with a country, or is it. */
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
/** No id. */
const SEVERAL = '*';

function isNation({ id, kind }: Entity): boolean {
  return kind === 'country' || isPartOfCountry(id);
}

/** No name that needs more to be meant at all, as "Freeport" of a company, nor one that many towns have. */
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

/** Whether a name by itself may be that of any country's: a ministry, or a party or parliament of few words. */
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
