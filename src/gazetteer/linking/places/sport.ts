import { onceAPage } from '../page/once-a-page';
import type { Page } from '../page/page';
import { type Phrase, phrasesOf } from '../page/phrase';

/** Whether a page may speak of matches at all. If it names the team in full, more ordinary words are enough. */
export function mayBeOfSport(page: Page, isTeamNamed: boolean): boolean {
  if (page.onPage(isTeamNamed ? GAMES : SPORT).length > 0) return true;
  return namesPlayers(page);
}

/** Whether the page may have two words that only reports of matches use. */
export function namesPlayers(page: Page): boolean {
  return page.onPage(PLAYERS).length >= SEVERAL;
}

/**
 * Whether a block and those beside it have two words of matches and players, or the whole page has five: then its
 * towns and states are teams wherever it does not say where something is.
 */
export function isOfSport(block: number, page: Page): boolean {
  const words = page.onPage(PLAYERS);
  if (words.length < SEVERAL) return false;
  const known = ofSport(page);
  if (known.all) return true;
  known.blocks[block] ??= hasSome(SEVERAL, words, (word) =>
    BESIDE.some((by) => says(page, block + by, word)),
  );
  return known.blocks[block];
}

/** The answer for a whole page, and for the blocks that have been asked about. */
const ofSport = onceAPage((page: Page) => ({
  all: hasSome(MANY, page.onPage(PLAYERS), (word) => page.says(word)),
  blocks: [] as boolean[],
}));

/** Whether `count` of the words are said; after that the search stops. */
function hasSome(
  count: number,
  words: readonly Phrase[],
  isSaid: (word: Phrase) => boolean,
): boolean {
  let said = 0;
  for (let at = 0; at < words.length && said < count; at++) {
    if (said + words.length - at < count) return false;
    if (isSaid(words[at] as Phrase)) said++;
  }
  return said >= count;
}

function says(page: Page, block: number, word: Phrase): boolean {
  return block in page.blocks && page.distance(block, word, NOWHERE) !== undefined;
}

/** A paragraph, the one before and the one after. */
const BESIDE = [-1, 0, 1];
const NOWHERE = { start: 0, end: 0 };
/** A single such word may be used of anything. */
const SEVERAL = 2;
/** A page with so many of them is about nothing else. */
const MANY = 5;

/** Words that only reports of matches use. */
const PLAYERS = phrasesOf(
  (
    'striker,goalkeeper,midfielder,midfield,playmaker,hat-trick,Premier League,Champions League,Europa League,' +
    'Bundesliga,Serie A,La Liga,Ligue 1,quarterback,quarterbacks,linebacker,running back,wide receiver,touchdown,' +
    'touchdowns,NFL,NBA,NHL,MLB,NCAA,playoffs,postseason,rebounds,free throws,home run,innings,wicket,wickets,batsman,' +
    'batsmen,head coach,football team,college football,season opener,national title,national championship,' +
    'Super Bowl,inning,baseman,strikeout,strikeouts,shortstop,goaltender,goaltending,defenseman,defenceman,half-time,' +
    'title race,relegation,top flight,rushing yards,passing yards,interception,interceptions,field goal,field goals,' +
    'bowler,bowlers,batting,seamer,seamers,overs,bowled out,first-class century,County Championship,' +
    'cornerback,tight end,end zone,college basketball,Final Four,Sweet 16,top-seeded,second-seeded,top seeds,free throw,' +
    '3-pointer,3-pointers,point guard,power play,bullpen,winger,centre-back,fly-half,scrum-half,test cricket,seeded,' +
    'overtime,shootout,shutout,power-play,goalie,netminder,Stanley Cup,homered,homer,RBI,RBIs,grand slam,doubleheader,' +
    'pinch hitter,scrum,lineout,Six Nations,Triple Crown,extra innings,' +
    'AFL,NRL,MCG,Gabba,Grand Final,grand final,wooden spoon,wooden spooners,goal-kicking,ruckman,disposals,Dockers,Magpies,Swans,' +
    'No. 1 seed,No. 2 seed,No. 3 seed,No. 4 seed,No. 5 seed,NCAA Tournament,round of 16,three-pointer,NFC,AFC,ACC,' +
    // Teams whose names mean nothing else, and which are therefore named without their towns.
    'Wildcats,Blue Devils,Tar Heels,Hoosiers,Jayhawks,Sooners,Longhorns,Buckeyes,Wolverines,Crimson Tide,Seminoles,' +
    'Hawkeyes,Gamecocks,Razorbacks,Boilermakers,Cornhuskers,Huskies,Nittany Lions,Seahawks,Packers,Steelers,' +
    'Buccaneers,Lakers,Knicks,Mavericks,Red Sox,Yankees,Dodgers,Phillies,Mets,Canucks,Penguins,Bruins,Red Wings'
  ).split(','),
);

/** A page without these words is not about matches, and nothing more need be examined. */
const SPORT = phrasesOf(
  (
    'league cup playoff playoffs quarterback striker goalkeeper midfielder innings wickets touchdown coach goals ' +
    'scored derby rugby cricket football soccer baseball basketball hockey tennis match matches champions finals ' +
    'overs bowled wicket batting MLB NBA NFL NHL AFL'
  ).split(' '),
);

/** Words that are enough if the page names the team in full. */
const GAMES = phrasesOf(
  'game games series season playoffs points goals inning quarter coach'.split(' '),
);
