import { anyScript } from '../../../text/any-script';
import { isApostrophe, isCapitalAt, standsAt } from '../../words/letters';
import { isSmallWord } from '../../words/small-words';
import { isTitleWord } from '../../words/titles';
import { countryOf } from '../countries/country-beside';
import { areTied } from '../page/candidate';
import type { Page, Sighting } from '../page/page';
import { isComplement } from './complement';
import { isBody } from './kinds-meant';
import { isSociety } from './society';

/** Whether a name is part of a longer one that goes on over small words, an apostrophe or quotation marks. */
export function isOwned(text: string, sighting: Sighting, page: Page): boolean {
  return (
    isComplement(text, sighting, page) ||
    isSecondComplement(text, sighting, page) ||
    isOfAPeople(text, sighting) ||
    hasOtherSeat(text, sighting) ||
    isOfAnotherLand(text, sighting, page) ||
    isFirstOfSeveral(text, sighting) ||
    isFirstPartner(text, sighting, page) ||
    goesOnAfterS(text, sighting, page) ||
    isQuotedPart(text, sighting)
  );
}

/** "Party for the Independence of Guinea and Cape Verde": "and" adds a second name after "of". */
function isSecondComplement(text: string, sighting: Sighting, page: Page): boolean {
  const { index, block, start } = sighting;
  if (!standsAt(text, start - AND.length, AND)) return false;
  const before = page.sightings[index - 1];
  return (
    before?.block === block &&
    before.end === start - AND.length &&
    countryOf(before) !== undefined &&
    countryOf(sighting) !== undefined &&
    isComplement(text, before, page)
  );
}

const AND = ' and ';

/** "People 's Republic of China" is one name, even with the space before the apostrophe that some texts have. */
function isOfAPeople(text: string, { start }: Sighting): boolean {
  return (
    standsAt(text, start - 2, 's ') && PEOPLES.test(text.slice(Math.max(0, start - 11), start))
  );
}

const PEOPLES = /\bPeople ['’]s $/;

/** "The Royal Society of New Zealand" is another society. */
function isOfAnotherLand(text: string, sighting: Sighting, page: Page): boolean {
  const { text: name, end, block, candidates } = sighting;
  if (!standsAt(text, end, OF) || !isSociety(name)) return false;
  const at = end + (standsAt(text, end, OF_THE) ? OF_THE : OF).length;
  if (!isCapitalAt(text, at)) return false;
  const land = page.within(block, at, at + 1)[0];
  return !land || !areTied(candidates, land.candidates);
}

const OF = ' of ';
const OF_THE = ' of the ';

/** "University of California at San Diego" is another university; so is "University of Nevada, Reno". */
function hasOtherSeat(text: string, { text: name, end, candidates }: Sighting): boolean {
  const isAt = standsAt(text, end, AT);
  if (!(isAt || standsAt(text, end, COMMA)) || !SEATED.test(name)) return false;
  const seat = end + (isAt ? AT : COMMA).length;
  if (!isCapitalAt(text, seat)) return false;
  return isAt || candidates.every(({ entity }) => entity.caption.startsWith(`${name}, `));
}

const AT = ' at ';
const COMMA = ', ';
const SEATED = /\b(?:University|College|Institute|School)\b/;

/** "The Standard & Poor’s 500": a sign joins what one firm is called after, unless both are names of their own. */
function isFirstPartner(text: string, sighting: Sighting, page: Page): boolean {
  const { text: name, block, end } = sighting;
  if (!standsAt(text, end, PARTNER) || !isCapitalAt(text, end + PARTNER.length)) return false;
  if (!isBody(sighting)) return false;
  const words = name.replace(/^the /i, '');
  const next = end + PARTNER.length;
  return !words.includes(' ') && page.within(block, next, next + 1).length === 0;
}

const PARTNER = ' & ';

/** "The London, Chatham and Dover Railway", "the Richmond & Danville Railroad", "England and Wales High Court". */
function isFirstOfSeveral(text: string, { end }: Sighting): boolean {
  const isJoined = standsAt(text, end, AND) || standsAt(text, end, ' & ');
  if (!isJoined && !standsAt(text, end, COMMA)) return false;
  const after = text.slice(end, end + 60);
  return RAILWAY.test(after) || OF_ENGLAND_AND_WALES.test(after);
}

const RAILWAY = anyScript`^(?:, \p{Lu}\p{L}+)* (?:&|and) (?:\p{Lu}\p{L}+ ){1,4}(?:Railway|Railroad)\b`;
/** No other two lands share a court; "the White House and Supreme Court" are two. */
const OF_ENGLAND_AND_WALES = /^ and Wales (?:[A-Z][a-z]+ ){0,2}Court\b/;

/** "Moody’s Analytics": a name that ends like a possessive goes on all the same. */
function goesOnAfterS(text: string, { text: name, block, end }: Sighting, page: Page): boolean {
  if (!isApostrophe(name.charCodeAt(name.length - 2)) || !name.endsWith('s')) return false;
  const next = NEXT_NAME.exec(text.slice(end, end + 32))?.[1]?.toLowerCase();
  if (!next || isSmallWord(next) || isTitleWord(next)) return false;
  return page.within(block, end + 1, end + 2).length === 0;
}

/** The “Billboard” Hot 100 is not the magazine. */
function isQuotedPart(text: string, { start, end }: Sighting): boolean {
  return (
    start > 0 &&
    QUOTES.includes(text.charAt(start - 1)) &&
    AFTER_QUOTE.test(text.slice(end, end + 3))
  );
}

const QUOTES = '"“‘\'«';

const NEXT_NAME = anyScript`^ (\p{Lu}\p{L}+)`;
const AFTER_QUOTE = anyScript`^["”’'»]\s\p{Lu}`;
