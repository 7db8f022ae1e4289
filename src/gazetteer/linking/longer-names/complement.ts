import { anyScript } from '../../../text/any-script';
import { isGivenName } from '../../words/given-names';
import { keyOf } from '../../words/key';
import { isSpace } from '../../words/letters';
import { opensSentence } from '../../words/sentence';
import { isSmallWord } from '../../words/small-words';
import { isTitleWord } from '../../words/titles';
import { areTied } from '../page/candidate';
import type { Page, Sighting } from '../page/page';
import { PLACE_LIKE } from '../page/place-like';
import { isSociety } from './society';

/**
 * Whether the word before "of" or "for" owns a name: "University of Chicago", "Gulf of Mexico". A person of a town
 * does not ("Hector Nunez of Toronto"), nor does the town itself ("the City of Toronto").
 */
export function isComplement(text: string, sighting: Sighting, page: Page): boolean {
  if (sighting.start < SHORTEST) return false;
  let last = sighting.start - 1;
  while (isSpace(text.charCodeAt(last))) last--;
  const letter = text.charCodeAt(last);
  if (letter !== SMALL_F && letter !== SMALL_R && letter !== SMALL_E) return false;
  const before = text.slice(Math.max(0, sighting.start - 60), sighting.start);
  const match = HEAD.exec(before);
  const head = match?.[1];
  if (!match || !head) return false;
  const key = head.toLowerCase();
  if (isTitleWord(key) || isSmallWord(key) || CIVIC.has(key) || FAITHFUL.has(key)) return false;
  const end = sighting.start - match[0].length + head.length;
  if (PARTS.has(key) && sighting.candidates.every(({ entity }) => !PLACE_LIKE.has(entity.kind)))
    return false;
  const owns = OWNERS.has(key);
  if (sighting.text.includes(' ') && !owns) return false;
  if (opensSentence(text, end - head.length) && !owns) return false;
  if (isFullName(before.slice(0, match.index), head)) return false;
  const [known] = page.within(sighting.block, end - 1, end);
  if (known === undefined || isNoBodyOf(known, sighting)) return true;
  return owns && isOfAnotherLand(known, sighting);
}

/** "The Royal Society of New Zealand" is not the one that we have. */
function isOfAnotherLand({ text, candidates }: Sighting, place: Sighting): boolean {
  return (
    isSociety(text) &&
    place.candidates.every(({ isPlaceLike }) => isPlaceLike) &&
    !areTied(candidates, place.candidates)
  );
}

/** "The Congress of Berlin" is not one of the congresses in the dataset, which are those of countries. */
function isNoBodyOf({ candidates }: Sighting, town: Sighting): boolean {
  return (
    town.candidates.every(({ entity }) => entity.kind === 'place') &&
    candidates.every(
      ({ entity, needsFullName, needsContext }) =>
        MEETS.has(entity.kind) && (needsFullName || needsContext),
    ) &&
    !areTied(candidates, town.candidates)
  );
}

/** Words that hardly ever stand without their place, even at the head of a sentence: "Bank of Ireland rose". */
const OWNERS: ReadonlySet<string> = new Set(
  'bank university college treaty battle siege bay gulf isle diocese society association academy'.split(
    ' ',
  ),
);

/** "Congress" is a party's name too. */
const MEETS: ReadonlySet<string> = new Set(['legislature', 'political-party']);

/** "A of ". */
const SHORTEST = 5;

/** The last letters of "of", "for" and "the". */
const SMALL_F = 102;
const SMALL_R = 114;
const SMALL_E = 101;
const HEAD = anyScript`(\p{Lu}[\p{L}’'-]*)\s+(?:of|for)\s+(?:the\s+)?$`;

/** Words for the place itself: "the County of Cumbria", "the States of Maharashtra and Gujarat". */
const CIVIC: ReadonlySet<string> = new Set(
  'city town village port capital borough municipality county district region province state states island islands kingdom republic government people'.split(
    ' ',
  ),
);

/** Parts and meetings of a body: "the Executive Board of the IOC", "the 117th Session". */
const PARTS: ReadonlySet<string> = new Set(
  'board session sessions plenary summit meeting secretariat headquarters'.split(' '),
);

/** "The Muslims of Xinjiang". */
const FAITHFUL: ReadonlySet<string> = new Set(
  'muslims christians catholics protestants jews buddhists hindus sikhs'.split(' '),
);

/** "Sen. Jane van Miller": a common given name or initials, and a last word that is no kind of body. */
function isFullName(before: string, last: string): boolean {
  if (BODY.test(last)) return false;
  const words = (CAPITALS.exec(before)?.[0] ?? '').trim().split(/\s+/);
  const first = words.find((word) => !isTitleWord(keyOf(word).replace('.', '')));
  return first !== undefined && (INITIALS.test(first) || isGivenName(keyOf(first)));
}

/** "H.E. Cummins". */
const INITIALS = anyScript`^(?:\p{Lu}\.)+$`;
/** The capitalised words directly before, with what joins them. */
const CAPITALS = anyScript`(?:(?<!\p{L})(?:\p{Lu}[\p{L}.’'-]*|van|von|der|de|la|del|bin|al)\s+|[“"(]\p{L}+[”")]\s+)+$`;
const BODY =
  /^(?:universit|colleg|hospital|church|school|institut|museum|society|compan|bank|foundation|cathedral|cent(?:er|re)|order|part(?:y|ies)|battle|league|club|council|version|house|hall|bay|island|river|lake|mount)/i;
