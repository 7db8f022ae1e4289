import type { Entity } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import { isDigit } from '../../words/letters';
import { isUsState } from '../../words/place-names';
import type { Page, Sighting } from '../page/page';
import { phrasesOf } from '../page/phrase';
import { liesInTown } from './lies-in';
import { isOfSport, mayBeOfSport } from './sport';
import { hasTeam, isCoached, mayHaveTeam } from './with-teams';

/**
 * Whether a town's name means its team: in a table of results; beside a score or words of a match, or where the
 * whole text is about matches, unless it says where something is. "In Lyon" is the town, "Lyon lost 3-1" is the
 * team.
 */
export function isPlaying(entity: Entity, text: string, sighting: Sighting, page: Page): boolean {
  const { start, end } = sighting;
  if (isResult(text, start, end)) return true;
  if (liesInTown(entity)) return false;
  if (page.onPage(WINS).length > 0 && hasWonOrLost(text, start, end))
    return mayHaveTeam(entity, sighting);
  if (!(mayBeOfSport(page, true) || mayBeOfSport(page, false))) return false;
  const isHome = hasTeam(entity, sighting, page);
  if (!mayBeOfSport(page, isHome)) return false;
  const after = text.slice(end, end + AROUND);
  const before = text.slice(Math.max(0, start - AROUND), start);
  if (INJURED.test(after) || ITS_SCORE.test(after) || ITS_HALF.test(after)) return true;
  const isAtPlay = isCoached(after) || ITS_GAME.test(after) || AGAINST.test(before);
  if (isAtPlay && mayHaveTeam(entity, sighting)) return true;
  if (isHere(after, sighting) || WHERE.test(before) || isHeadInCapitals(text, start, end))
    return false;
  if (start <= LONGEST_DATELINE && DASH.test(after)) return false;
  if (MATCH.test(after) || MATCH.test(before)) return true;
  if (!mayHaveTeam(entity, sighting)) return false;
  return isHome || isOfSport(sighting.block, page);
}

/** "Denver beat Carolina 24-10", in a sentence that says nothing else of sport. */
function hasWonOrLost(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - LONGEST_RESULT);
  const match = WON.exec(text.slice(from, end + LONGEST_RESULT));
  if (!match) return false;
  const first = from + match.index;
  return first <= start && end <= first + match[0].length;
}

const LONGEST_RESULT = 48;
/** On most pages none of these words stands, and nothing need be read again. */
const WINS = phrasesOf('beat beats defeated edged routed thrashed hammered stunned'.split(' '));

/** How far around a name the text is about the same match, in UTF-16 units. */
const AROUND = 72;

/** "Chicago 30 Atlanta 26", "Rams @ Miami". */
function isResult(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start - 2) === AT) return text.charAt(start - 1) === ' ';
  if (!isDigit(text.charCodeAt(end + 1))) return false;
  if (GOALS_AND_BEHINDS.test(text.slice(end, end + 40))) return true;
  if (!RESULT.test(text.slice(end, end + 40))) return false;
  return (
    GOES_ON.test(text.slice(end, end + 40)) ||
    OTHER.test(text.slice(Math.max(0, start - 40), start))
  );
}

const AT = 64;
/** "SYDNEY 5.2 8.4 10.6 16.9 (105)", in Australian football. */
const GOALS_AND_BEHINDS = /^ (?:\d{1,2}\.\d{1,2} )+\(\d{1,3}\)/;
const RESULT = anyScript`^ \d{1,3}(?![\p{L}\d%]|[.,]\d)`;
/** The other team after the result, or before it. */
const GOES_ON = anyScript`^ \d{1,3},? (?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:\p{Lu}[\p{L}.]+ ){1,3}\d`;
const OTHER = anyScript`\p{Lu}[\p{L}.]+ \d{1,3},? $`;

/** "Dallas (broken leg)" is a player. */
const INJURED =
  /^ \((?:knee|ankle|hamstring|thigh|groin|calf|knock|broken|illness|flu|back|shoulder|foot|hip|head|suspended|concussion)\b/;

/** "Denver’s 23-7 home loss". */
const ITS_SCORE = anyScript`^['’]s? \d{1,3}[\u2013-]\d{1,3} \p{L}`;

/** "In Denver’s seventh game", "the Denver bullpen". */
const ITS_GAME =
  /^(?:['’]s? (?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|next|opening|starting|home|away|big|\d+(?:st|nd|rd|th)) ){0,2}(?:win|wins|victory|victories|loss|losses|game|games|season|opener|offense|defense|lineup)| bullpen| lineup)\b/;

/** "The win over Denver", "a loss to Denver". */
const AGAINST = /\b(?:(?:wins?|victory|triumph) over|(?:loss(?:es)?|lost|losing) to) $/;

/** "Three turnovers in Miami territory" are on its half of the field. */
const ITS_HALF = /^ territory\b/;

/** "Denver beat Carolina 24-10". */
const WON = anyScript`(?:\p{Lu}[\p{L}.]+ ){1,3}(?:beat|beats|defeated|edged|routed|thrashed|hammered|stunned) (?:\p{Lu}[\p{L}.]+ ){1,3}\d{1,3}[–-]\d{1,3}(?![\d–-])`;

/** What shows that a place is meant: "in Lyon", "Lyon, France", "Lyon-based", "Lyon (AFP)". */
const WHERE = anyScript`(?:^|[\s(])(?:[Ii]n(?: both)?|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|[Tt]hroughout|of|[Dd]owntown|(?:[Nn]or|[Ss]ou)th(?:ern)?|(?:[Ee]a|[Ww]e)st(?:ern)?|[Cc]entral|[Tt]he|(?:home|back|heads?|fl[ey]w?|flown|drove|trip|visit|return(?:s|ed)?|travel\w*) to|(?:in|of|from)(?: both)? \p{Lu}[\p{L} ]+(?: and|,)) (?:the )?$`;
const HERE = anyScript`^(?:, \p{Lu}|-\p{Ll}| ?\(\p{Lu})`;

/** After a state, what follows a comma is the next of a list, unless the state has the name of a town. */
function isHere(after: string, { key }: Sighting): boolean {
  if (!HERE.test(after)) return false;
  return after.charCodeAt(0) !== COMMA || !isUsState(key) || LIKE_A_TOWN.has(key);
}

const COMMA = 44;
const LIKE_A_TOWN: ReadonlySet<string> = new Set(['new york', 'washington']);
/** After a dateline; in the middle of a paragraph a dash means nothing. */
const DASH = /^ [\u2014\u2013-] /;
const LONGEST_DATELINE = 30;

/** "RIO DE JANEIRO Aug 10". */
function isHeadInCapitals(text: string, start: number, end: number): boolean {
  return start === 0 && SHOUTED.test(text.slice(0, end));
}

/** A score that is not a vote, and words that only reports of matches have. */
const MATCH =
  /(?<![\d$£€.\u2013-])\d{1,2}[\u2013-]\d{1,2}(?![\d\u2013-]|[.,]\d|\s?(?:vote|majority|margin|ruling|decision|split|year|per|%|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))|\b(?:quarter-?finals?|semi-?finals?|play-?offs?|half-time|stoppage[- ]time|extra time|first leg|second leg|hat-trick|striker|midfield(?:er)?|[Oo]ffensive coordinator|[Dd]efensive coordinator|goalkeeper|free-kick|kick-off|quarterback|touchdowns?|innings|wickets?|overs|bowled (?:out|for)|all out|not out|unbeaten|seamers?|County Championship|10-man|Champions League|Premier League|Europa League|Champions Cup|Six Nations|Bundesliga|Ligue 1|Serie A|La Liga)\b/u;

const SHOUTED = anyScript`^\p{Lu}{2}[\p{Lu} ]*$`;
