import type { Entity } from '../../../model/entity';
import { standsAt } from '../../words/letters';
import { type Candidate, isTied, relatedTo } from '../page/candidate';
import { onceAName, onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { liesIn } from '../places/lies-in';

/**
 * Whether the country directly beside the name of a body or party is not its own: "Pakistan’s Supreme Federal
 * Court", "the Pakistani …", "the … of Pakistan". Even if the name of Brazil's court is free of flags, other countries
 * have courts of that name.
 */
export function isBesideAnotherCountry(
  candidate: Candidate,
  sighting: Sighting,
  page: Page,
): boolean {
  const { entity, needsContext, isOfCountries } = candidate;
  if (!isOfCountries) return false;
  const nation =
    countryBeside(sighting, page) ?? (needsContext ? countryBefore(sighting, page) : undefined);
  if (!nation || isTied(entity, nation)) return false;
  // Nothing is known about a body whose record has no place.
  const places = liesIn(entity);
  // The Bundestag lies in Berlin, which Germany's record names.
  return places.length > 0 && !places.some((id) => relatedTo(nation).includes(id));
}

/**
 * Whether the page says next to the name, here or elsewhere, that the body is its own country's: "the PRC’s
 * Ministry of Public Security" among courts and agencies of New York.
 */
export function isBesideOwnCountry({ entity }: Candidate, sighting: Sighting, page: Page): boolean {
  return hasOwn(nationsBeside(sighting, page), entity);
}

/** Whether one of some countries is that of an entity. */
export function hasOwn(nations: readonly Entity[], entity: Entity): boolean {
  return nations.some((nation) => liesIn(entity).includes(nation.id) || isTied(entity, nation));
}

/** The countries that a page may name anywhere, be it by an adjective. */
export const nationsOn = onceAPage(({ candidates }: Page): readonly Entity[] => {
  const nations = new Set<Entity>();
  for (const { entity } of candidates) if (entity.kind === 'country') nations.add(entity);
  return [...nations];
});

/** The countries that stand directly beside a name somewhere on a page. */
const nationsBeside = onceAName((called, page): readonly Entity[] => {
  const nations = new Set<Entity>();
  for (const sighting of called) {
    const nation = countryBeside(sighting, page);
    if (nation) nations.add(nation);
  }
  return [...nations];
});

/** "Pakistan’s Supreme Federal Court … The Supreme Federal Court said": whose it was earlier in the block. */
function countryBefore(sighting: Sighting, page: Page): Entity | undefined {
  for (const before of namesBefore(sighting, page)) {
    const nation = before.key === sighting.key ? countryBeside(before, page) : undefined;
    if (nation) return nation;
  }
  return undefined;
}

/** The names before one in its block, the nearest first. */
function* namesBefore({ block, index }: Sighting, { sightings }: Page): Iterable<Sighting> {
  for (let at = index - 1; at >= Math.max(0, index - MOST_BEFORE); at--) {
    const before = sightings[at];
    if (before?.block !== block) return;
    yield before;
  }
}

/** No real paragraph has more names, and the cost of one that is nothing but names must not be quadratic. */
const MOST_BEFORE = 100;

function countryBeside(sighting: Sighting, page: Page): Entity | undefined {
  const { blocks, sightings } = page;
  const { block, index, start, end } = sighting;
  const text = blocks[block]?.text ?? '';
  if (isItsCountrys(text, start)) return lastCountry(sighting, page);
  const before = sightings[index - 1];
  const isBefore = before?.block === block && start - before.end <= LONGEST_GENITIVE;
  const after = sightings[index + 1];
  const isAfter = after?.block === block && after.start - end <= LONGEST_OF;
  if (!isBefore && !isAfter) return undefined;
  const left = isBefore ? countryOf(before) : undefined;
  if (left && GENITIVE.test(text.slice(before?.end, start))) return left;
  const right = isAfter ? countryOf(after) : undefined;
  return right && OF.test(text.slice(end, after?.start)) ? right : undefined;
}

/** "The Pakistani prosecutor has asked the country’s Supreme Court". */
function isItsCountrys(text: string, start: number): boolean {
  const at = start - THE_COUNTRYS.length;
  return standsAt(text, at, THE_COUNTRYS) || standsAt(text, at, THE_COUNTRYS_CURLY);
}

const THE_COUNTRYS = "country's ";
const THE_COUNTRYS_CURLY = 'country’s ';

/** The last country that the block named. */
function lastCountry(sighting: Sighting, page: Page): Entity | undefined {
  for (const before of namesBefore(sighting, page)) {
    const country = countryOf(before);
    if (country) return country;
  }
  return undefined;
}

/** The country that a name may mean; adjectives that nobody marks are among a country's names too. */
export function countryOf({ candidates }: Sighting): Entity | undefined {
  return candidates.find(({ entity }) => entity.kind === 'country')?.entity;
}

const LONGEST_GENITIVE = "'s ".length;
const GENITIVE = /^(?:['’]s?)?\s$/;
const LONGEST_OF = ' of the '.length;
const OF = /^\sof\s(?:the\s)?$/;
