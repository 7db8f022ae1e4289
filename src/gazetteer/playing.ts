import type { Entity, EntityId } from '../model/entity';
import type { Candidate } from './candidate';
import { isDigit } from './letters';
import { isPartOfCountry, liesIn } from './lies-in';
import type { Page, Sighting } from './page';
import { type Phrase, phrasesOf } from './phrase';
import { isUsState } from './place-names';

/**
 * Whether a town's name means its team: in a table of results, and beside a score or the words of a
 * match, or where all is of matches, unless it is said where something is. "In Lyon" is the town, "Lyon
 * lost 3-1" is not.
 */
export function isPlaying(entity: Entity, text: string, sighting: Sighting, page: Page): boolean {
  const { start, end } = sighting;
  if (isResult(text, start, end)) return true;
  const isHome = hasTeam(entity, page);
  if (page.onPage(isHome ? GAMES : SPORT).length === 0) return false;
  const after = text.slice(end, end + AROUND);
  const before = text.slice(Math.max(0, start - AROUND), start);
  if (INJURED.test(after)) return true;
  if (HERE.test(after) || WHERE.test(before) || isDateline(text, start, end)) return false;
  if (start <= LONGEST_DATELINE && DASH.test(after)) return false;
  if (MATCH.test(after) || MATCH.test(before)) return true;
  if (!mayHaveTeam(entity, sighting)) return false;
  return isHome || isOfSport(sighting.block, page);
}

/** A town, or a state for its university; England and seas are spoken of in sport as elsewhere. */
function mayHaveTeam(entity: Entity, { key }: Sighting): boolean {
  return isUsState(key) || (liesIn(entity).length > 0 && !isPartOfCountry(entity.id));
}

/** Whether the page names a team of the place: what lies in it and is in a league, as the Denver Nuggets. */
function hasTeam({ id }: Entity, page: Page): boolean {
  let places = WITH_TEAMS.get(page);
  if (!places) {
    places = new Set(page.sightings.flatMap(({ candidates }) => candidates.flatMap(homeOf)));
    WITH_TEAMS.set(page, places);
  }
  return places.has(id);
}

const WITH_TEAMS = new WeakMap<Page, ReadonlySet<EntityId>>();

/** Where a team is at home; nothing for whoever is none. */
function homeOf({ entity }: Candidate): readonly EntityId[] {
  const isTeam = entity.statements.some(
    ({ property, to }) => property === 'member-of' && to && LEAGUES.has(to),
  );
  return isTeam ? liesIn(entity) : [];
}

const LEAGUES: ReadonlySet<EntityId> = new Set([
  'nba',
  'nfl',
  'major-league-baseball',
  'national-hockey-league',
]);

/** Whether a block and those beside it speak of matches and players in so many words. */
function isOfSport(block: number, page: Page): boolean {
  let words = 0;
  for (const word of page.onPage(PLAYERS))
    if (BESIDE.some((by) => says(page, block + by, word))) words++;
  return words >= SEVERAL;
}

function says(page: Page, block: number, word: Phrase): boolean {
  return block in page.blocks && page.distance(block, word, NOWHERE) !== undefined;
}

/** A paragraph, the one before and the one behind. */
const BESIDE = [-1, 0, 1];
const NOWHERE = { start: 0, end: 0 };
/** One such word is said of anything. */
const SEVERAL = 2;

/** Words that none but those use who write of matches. */
const PLAYERS = phrasesOf(
  (
    'striker,goalkeeper,midfielder,midfield,playmaker,hat-trick,Premier League,Champions League,Europa League,' +
    'Bundesliga,Serie A,La Liga,Ligue 1,quarterback,quarterbacks,linebacker,running back,wide receiver,touchdown,' +
    'touchdowns,NFL,NBA,NHL,MLB,NCAA,playoffs,postseason,rebounds,free throws,home run,innings,wicket,wickets,batsman,' +
    'batsmen,head coach,football team,college football,season opener,national title,national championship,' +
    'Super Bowl,inning,baseman,strikeout,strikeouts,shortstop,goaltender,goaltending,defenseman,defenceman,half-time,title race,relegation,top flight'
  ).split(','),
);

/** Without one of these words no page is of matches, and nothing need be looked at. */
const SPORT = phrasesOf(
  (
    'league cup playoff playoffs quarterback striker goalkeeper midfielder innings wickets touchdown coach goals ' +
    'scored derby rugby cricket football soccer baseball basketball hockey tennis match matches champions finals'
  ).split(' '),
);

/** What is said of a team that the page names whole. */
const GAMES = phrasesOf(
  'game games series season playoffs points goals inning quarter coach'.split(' '),
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
  /(?:^|[\s(])(?:[Ii]n(?: both)?|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|[Tt]hroughout|of|[Dd]owntown|(?:[Nn]or|[Ss]ou)th(?:ern)?|(?:[Ee]a|[Ww]e)st(?:ern)?|[Cc]entral|[Tt]he|(?:home|back|heads?|fl[ey]w?|flown|drove|trip|visit|return(?:s|ed)?|travel\w*) to|(?:in|of|from)(?: both)? \p{Lu}[\p{L} ]+(?: and|,)) (?:the )?$/u;
const HERE = /^(?:, \p{Lu}|-\p{Ll}| ?\(\p{Lu})/u;
/** Behind a dateline; in the midst of a paragraph a dash says nothing. */
const DASH = /^ [\u2014\u2013-] /;
const LONGEST_DATELINE = 30;

/** "RIO DE JANEIRO Aug 10". */
function isDateline(text: string, start: number, end: number): boolean {
  return start === 0 && /^\p{Lu}{2}[\p{Lu} ]*$/u.test(text.slice(0, end));
}

/** A score that is no vote, and words that only matches have. */
const MATCH =
  /(?<![\d$£€.\u2013-])\d{1,2}[\u2013-]\d{1,2}(?![\d\u2013-]|[.,]\d|\s?(?:vote|majority|margin|ruling|decision|split|year|per|%))|\b(?:quarter-?finals?|semi-?finals?|play-?offs?|half-time|stoppage[- ]time|extra time|first leg|second leg|hat-trick|striker|midfielder|goalkeeper|free-kick|kick-off|quarterback|touchdowns?|innings|wickets?|10-man|Champions League|Premier League|Europa League|Champions Cup|Six Nations|Bundesliga|Ligue 1|Serie A|La Liga)\b/u;
