import { isDigit } from './letters';
import type { Page, Sighting } from './page';
import { phrasesOf } from './phrase';

/**
 * Whether a town's name means its team: in a table of results, and beside a score or the words of a
 * match unless it is said where something is. "In Lyon" is the town, "Lyon lost 3-1" is not.
 */
export function isPlaying(text: string, { start, end }: Sighting, page: Page): boolean {
  if (isResult(text, start, end)) return true;
  if (page.onPage(SPORT).length === 0) return false;
  const after = text.slice(end, end + AROUND);
  const before = text.slice(Math.max(0, start - AROUND), start);
  if (INJURED.test(after)) return true;
  if (HERE.test(after) || WHERE.test(before) || isDateline(text, start, end)) return false;
  return MATCH.test(after) || MATCH.test(before);
}

/** Without one of these words no page is of matches, and nothing need be looked at. */
const SPORT = phrasesOf(
  (
    'league cup playoff playoffs quarterback striker goalkeeper midfielder innings wickets touchdown coach goals ' +
    'scored derby rugby cricket football soccer baseball basketball hockey tennis match matches champions finals'
  ).split(' '),
);

/** How much of a text speaks of the same match, in UTF-16 units. */
const AROUND = 72;

/** "Chicago 30 Atlanta 26", "Rams @ Miami". */
function isResult(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start - 2) === AT) return text.charAt(start - 1) === ' ';
  if (!isDigit(text.charCodeAt(end + 1)) || !RESULT.test(text.slice(end, end + 40))) return false;
  return (
    GOES_ON.test(text.slice(end, end + 40)) ||
    OTHER.test(text.slice(Math.max(0, start - 40), start))
  );
}

const AT = 64;
const RESULT = /^ \d{1,3}(?![\p{L}\d%]|[.,]\d)/u;
/** The other team after the result, or before it. */
const GOES_ON =
  /^ \d{1,3},? (?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:\p{Lu}[\p{L}.]+ ){1,3}\d/u;
const OTHER = /\p{Lu}[\p{L}.]+ \d{1,3},? $/u;

/** "Dallas (broken leg)" is a player. */
const INJURED =
  /^ \((?:knee|ankle|hamstring|thigh|groin|calf|knock|broken|illness|flu|back|shoulder|foot|hip|head|suspended|concussion)\b/;

/** What says that a place is meant: "in Lyon", "Lyon, France", "Lyon-based", "Lyon (AFP)". */
const WHERE =
  /(?:^|[\s(])(?:in|near|outside|around|across|throughout|of|downtown|northern|southern|eastern|western|central|the) (?:the )?$/i;
const HERE = /^(?:, \p{Lu}|-\p{Ll}| ?\(\p{Lu}| [\u2014\u2013-] )/u;

/** "RIO DE JANEIRO Aug 10". */
function isDateline(text: string, start: number, end: number): boolean {
  return start === 0 && /^\p{Lu}{2}[\p{Lu} ]*$/u.test(text.slice(0, end));
}

/** A score that is no vote, and words that only matches have. */
const MATCH =
  /(?<![\d$£€.\u2013-])\d{1,2}[\u2013-]\d{1,2}(?![\d\u2013-]|[.,]\d|\s?(?:vote|majority|margin|ruling|decision|split|year|per|%))|\b(?:quarter-?finals?|semi-?finals?|play-?offs?|half-time|stoppage[- ]time|extra time|first leg|second leg|hat-trick|striker|midfielder|goalkeeper|free-kick|kick-off|quarterback|touchdowns?|innings|wickets?|10-man|Champions League|Premier League|Europa League|Champions Cup|Six Nations|Bundesliga|Ligue 1|Serie A|La Liga)\b/u;
