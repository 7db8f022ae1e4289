import type { Entity, EntityId } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import { keyOf } from '../../words/key';
import { isUsState } from '../../words/place-names';
import { stateBehindComma } from '../../words/state-abbreviations';
import { readsAsTitle } from '../../words/titles';
import { onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import {
  countryOfLand,
  hidesCountry,
  isPartOfCountry,
  liesIn,
  stateNamed,
  UNITED_STATES,
} from './lies-in';
import { townsOn } from './towns-on-page';

/**
 * Whether the page first names a place of this name that lies elsewhere: where "Paris, Tennessee" came
 * first, "Paris" alone is that town.
 */
export function isElsewhereFirst({ id }: Entity, page: Page): boolean {
  return placesElsewhere(page).get(id) ?? false;
}

const placesElsewhere = onceAPage((page: Page): ReadonlyMap<EntityId, boolean> => {
  const places = new Map<EntityId, boolean>();
  for (const sighting of townsOn(page))
    for (const { entity } of sighting.candidates)
      if (entity.kind === 'place' && !places.has(entity.id) && !goesOn(sighting))
        places.set(
          entity.id,
          isElsewhere(entity, page.blocks[sighting.block]?.text ?? '', sighting, page),
        );
  return places;
});

/** "Paris Man Found Sleeping" does not say where Paris is. */
function goesOn({ run, to }: Sighting): boolean {
  const after = run?.words[to];
  return after !== undefined && !run?.words[to - 1]?.possessive && !readsAsTitle(after);
}

/** "Dublin, New Hampshire" is not in Ireland, nor is Nashville in "Nashville, Nash County, North Carolina". */
export function isElsewhere(entity: Entity, text: string, sighting: Sighting, page: Page): boolean {
  const { end } = sighting;
  // No other town shares a name of three words.
  if (text.charCodeAt(end) !== COMMA || THREE_WORDS.test(sighting.text)) return false;
  const behind = text.slice(end, end + 64);
  const short = stateBehindComma(behind);
  const [, county = '', word = '', second = ''] = AFTER_COMMA.exec(behind) ?? [];
  const lies = liesIn(entity);
  if (!(short || word) || lies.length === 0) return false;
  if (short && !isUsState(short))
    return !lies.includes(short) && !lies.includes(countryOfLand(short));
  // "Melbourne, Derbyshire", but not New Hampshire, which is a state.
  if (second === '' && word.endsWith('shire') && !lies.some((id) => countryOfLand(id) === UK))
    return true;
  const state = short ?? [word + second, word].map(keyOf).find(isUsState);
  const own = lies.map(stateNamed).filter(isUsState);
  if (state !== undefined)
    return own.length > 0 ? !own.includes(state) : !lies.includes(UNITED_STATES);
  const country = countryAfter(text, sighting, county, page);
  if (country === undefined || lies.includes(country)) return false;
  if (own.length > 0) return countryOfLand(country) !== UNITED_STATES;
  return lies.every((id) => !hidesCountry(id) && countryOfLand(id) !== countryOfLand(country));
}

const THREE_WORDS = / \S+ /;
const COMMA = 44;
const UK = 'united-kingdom';
// "Colorado Springs", "Kansas City" and "Washington, D.C." are no states.
const AFTER_COMMA = anyScript`^, (\p{Lu}[\p{L} ]{2,24} County, )?(?!(?:New )?\p{L}+ (?:Springs|City|Beach)\b|Washington, D)(\p{Lu}\p{L}+)( \p{Lu}\p{L}+)?`;

/**
 * The country after a comma. In "Berlin, Iran or Cuba" and "Rome, Manila, India" it is only the next of a list, and
 * in "in Vienna, Iran’s mission said" it begins what follows.
 */
function countryAfter(
  text: string,
  { block, start, end }: Sighting,
  county: string,
  page: Page,
): EntityId | undefined {
  const at = end + ', '.length + county.length;
  const [named] = page.within(block, at, at + 1);
  if (!named || text.startsWith(', ', start - 2)) return undefined;
  const behind = text.slice(named.end, named.end + 12);
  if (IN_LIST.test(behind) || DOES.test(behind) || ITS.test(behind)) return undefined;
  return named.candidates.find(
    ({ entity, neverMark }) =>
      !neverMark && (COUNTRY.has(entity.kind) || isPartOfCountry(entity.id)),
  )?.entity.id;
}

const IN_LIST = anyScript`^(?: (?:and|or) |, (?:and |or )?\p{Lu})`;

const ITS = /^['’]s?\s/;

/** "In Rome, Scotland wasted little time": the country after the comma does something itself. */
const DOES = anyScript`^ (?:\p{Ll}+ed|was|were|is|are|has|have|had|will|would|could|beat|lost|won|took|kept|held|made|put|went|came|saw|led|said|says)\b`;

const COUNTRY: ReadonlySet<string> = new Set(['country', 'territory']);
