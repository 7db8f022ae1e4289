import { anyScript } from '../../../text/any-script';
import { isApostrophe, standsAt } from '../../words/letters';
import { isOfAbsentCountry } from '../countries/absent-country';
import { isAwayFromHome } from '../countries/away-from-home';
import {
  hasOwn,
  isBesideAnotherCountry,
  isBesideOwnCountry,
  nationsOn,
} from '../countries/country-beside';
import { isOfOtherCountrySaid } from '../countries/country-said';
import { isOfAState } from '../countries/of-a-state';
import { isOtherCountrys } from '../countries/other-countrys';
import { isInOwnSentence } from '../countries/own-sentence';
import type { Candidate } from '../page/candidate';
import type { Page, Sighting } from '../page/page';
import { isNoPlace } from '../places/no-place';
import { isOfAnotherTime } from './of-another-time';

/**
 * Whether the text shows that something else of that name is meant: a ministry of another country, a town in
 * another state, a sea, a film, an act of another year.
 */
export function isAnothers(candidate: Candidate, sighting: Sighting, page: Page): boolean {
  const { entity } = candidate;
  if (candidate.isPlaceLike)
    return isNoPlace(entity, sighting, page) || isAwayFromHome(candidate, sighting, page);
  if (entity.kind === 'person') return isOfAnotherTime(entity, sighting, page);
  return (
    isTown(candidate, sighting, page) ||
    isWhere(candidate, sighting, page) ||
    isOfAnotherYear(candidate, sighting, page) ||
    isBesideAnotherCountry(candidate, sighting, page) ||
    isOtherCountrys(candidate, sighting, page) ||
    isOfAState(candidate, sighting, page) ||
    isOfOtherCountrySaid(candidate, sighting, page) ||
    (isOfAbsentCountry(candidate, page) && !isWithOwnCountry(candidate, sighting, page))
  );
}

/** "The mountain towns of Monsanto and Sintra" are no company. */
function isTown(
  { entity }: Candidate,
  { text: name, block, start, end }: Sighting,
  page: Page,
): boolean {
  const text = page.blocks[block]?.text ?? '';
  if (!standsAt(text, start - OF.length, OF)) return false;
  if (!NAMED_LIKE_TOWNS.has(entity.kind) || !TOWN_NAME.test(name)) return false;
  if (isApostrophe(text.charCodeAt(end))) return false;
  return TOWNS_OF.test(text.slice(Math.max(0, start - LONGEST_WHERE), start));
}

const OF = ' of ';
const NAMED_LIKE_TOWNS: ReadonlySet<string> = new Set(['company', 'media']);
/** One word, and no acronym. */
const TOWN_NAME = anyScript`^\p{Lu}[\p{Ll}\p{Lu}]*\p{Ll}$`;
/** A company may have a home town, but no town is its own. */
const TOWNS_OF =
  /(?<!\b(?:home|birth|company|factory) ?)\b(?:towns?|villages?|hamlets?|suburbs?) of $/;

/** "In Sinaloa" is the place, and not the cartel of that name; nor is "across England" its team. */
function isWhere(
  { isLikePlace }: Candidate,
  { block, start, end, candidates }: Sighting,
  page: Page,
): boolean {
  const text = page.blocks[block]?.text ?? '';
  if (isLikePlace && (isBehindWhere(text, start) || isBehindTown(text, start, block, page)))
    return true;
  if (candidates.length < 2 || !candidates.some(({ isPlaceLike }) => isPlaceLike)) return false;
  return standsAt(text, start - IN.length, IN) && !isApostrophe(text.charCodeAt(end));
}

const IN = ' in ';
/** "Moved to England", but "lost 2-0 to England". */
const WHERE =
  /\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|[Tt]hroughout|[Ff]rom|of|(?<!\b(?:los[etis]|fell|defeat|beaten)[\w '’-]*)to) (?:the )?$/;
const LONGEST_WHERE = 40;

function isBehindWhere(text: string, start: number): boolean {
  return WHERE.test(text.slice(Math.max(0, start - LONGEST_WHERE), start));
}

/** "Tashkent, Uzbekistan", "in Wigan, England"; but "Kent, Essex and Surrey" are three teams. */
function isBehindTown(text: string, start: number, block: number, page: Page): boolean {
  if (!standsAt(text, start - 2, ', ')) return false;
  const before = text.slice(Math.max(0, start - LONGEST_WHERE), start);
  return TOWN_BEFORE.test(before) && page.within(block, start - 3, start - 2).length === 0;
}

const TOWN_BEFORE = anyScript`(?:^|\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|of|to) )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?, $`;

/** Whether the page says beside the name, or in its sentence, that it is its own country's. */
function isWithOwnCountry(candidate: Candidate, sighting: Sighting, page: Page): boolean {
  if (!hasOwn(nationsOn(page), candidate.entity)) return false;
  return (
    isBesideOwnCountry(candidate, sighting, page) || isInOwnSentence(candidate, sighting, page)
  );
}

/** "The Civil Rights Act of 1957" is not that of 1964. */
function isOfAnotherYear({ entity }: Candidate, { block, end }: Sighting, page: Page): boolean {
  const text = page.blocks[block]?.text ?? '';
  if (!standsAt(text, end, ' of ')) return false;
  const year = /^\d{4}(?!\d)/.exec(text.slice(end + 4, end + 9))?.[0];
  const own = entity.names.filter((name) => YEAR.test(name.text));
  return year !== undefined && own.length > 0 && !own.some((name) => name.text.includes(year));
}

const YEAR = /\b\d{4}\b/;
