import type { Word } from './word';
import { wordList } from './word-list';

/** Words that carry a capital at the start of a sentence without being part of a name. */
const SMALL = new Set(
  (
    'a an the this that these those it its he his him she her hers they them their we our us you your i my me who whom ' +
    'whose which what where when why how and or but nor so yet if then than as at by for from in into of off on onto ' +
    'out over to up with within without about above across after against along amid among around before behind below ' +
    'beneath beside besides between beyond despite down during except inside like near outside past per plus regarding ' +
    'since through throughout toward towards under underneath unlike until upon versus via while whereas although ' +
    'though because unless whether once both either neither each every all any some many most more much few fewer ' +
    'several no not none one two three four five six seven eight nine ten another other others such same own only just ' +
    'even also too very still again already always never ever often sometimes usually perhaps maybe indeed instead ' +
    'however therefore thus hence meanwhile moreover furthermore nevertheless nonetheless otherwise later earlier now ' +
    'today yesterday tomorrow tonight here there is are was were be been being am do does did has have had will would ' +
    'shall should can could may might must let says said asked according given yes well oh ok okay please thank thanks ' +
    'recently soon back ago inc vs don’t it’s he’s she’s that’s there’s ' +
    'i’m i’ve we’re they’re who’s what’s here’s you’re didn’t doesn’t isn’t wasn’t can’t won’t let’s hey hi hello dear currently presumably'
  ).split(' '),
);

/** Days and months that are nobody's name; then months that are names too. */
const CALENDAR = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february july september october november ' +
    'december jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);
const NAMES_TOO = new Set(['march', 'april', 'may', 'june', 'august']);

/** Family names that are everyday words. */
const WORDS = new Set(
  (
    'law peace stock young king rice price power hope grace faith joy love hill field wood woods stone rock ford fox wolf ' +
    'bird fish ball bell banks bush brown white black green gray grey long short small little best moore more page ' +
    'wise strong good savage baker cook carter butler fisher hunter hunt shepherd miller mason potter porter tailor taylor ' +
    'turner weaver smith farmer gardener case chance cash church cross day dean duke earl fair fry gold silver guy hand ' +
    'hall house lake land lane light lord marsh mill moss noble north south east west parks park poole pope post reed rich ' +
    'rivers rose rush sharp shore snow spring summer winter star steel street swift tower train wall ward waters way wells ' +
    'major minor sage song sun ban ho gore frost bloom branch bridge brook bond camp chase crane drake flood flowers'
  ).split(' '),
);

/** What may follow a name that begins a sentence: a verb of saying, being or doing. */
const VERBS = new Set(
  (
    'is was has had will would said says told tells added adds asked asks called calls could can may might must should ' +
    'did does also who then himself herself wrote writes won lost led left went took takes made makes gave gives met spoke ' +
    'speaks came became began held ran runs saw thought thinks knew knows got put denied argued declined joined won’t ' +
    'wasn’t isn’t hasn’t didn’t doesn’t wants needs insists believes hopes refuses the'
  ).split(' '),
);

/** No small word is longer ("nevertheless"). */
const LONGEST = 12;

/** Whether a lower-case word belongs to no name when a sentence begins with it. */
export function isSmallWord(word: string): boolean {
  if (word.length > LONGEST) return false;
  return (
    SMALL.has(word.includes("'") ? curly(word) : word) || CALENDAR.has(word) || NAMES_TOO.has(word)
  );
}

/** Kinds of small word: an article, a day or month that is nobody's name, a month that is a name too, any other. */
type SmallWord = 'article' | 'calendar' | 'month' | 'other';

/** Which kind of small word a word of a text is, if any. */
export function smallWord(word: Word): SmallWord | undefined {
  return word.end - word.start > LONGEST ? undefined : LISTED.find(word);
}

const LISTED = wordList([
  ...listed(SMALL, 'other'),
  ...listed(CALENDAR, 'calendar'),
  ...listed(NAMES_TOO, 'month'),
  ...listed(['the', 'a', 'an'], 'article'),
]);

function listed(words: Iterable<string>, kind: SmallWord): (readonly [string, SmallWord])[] {
  const straight = [...words].flatMap((word) =>
    word.includes('’') ? word.replaceAll('’', "'") : [],
  );
  return [...words, ...straight].map((word) => [word, kind]);
}

/** Whether a lower-case word is a family name too: at the head of a sentence it may be either. */
export function isWordAndName(word: string): boolean {
  return WORDS.has(word);
}

/** Whether a lower-case word reads as something that the bearer of a name does. */
export function isVerbAfterName(word: string): boolean {
  return VERBS.has(curly(word)) || /.{3}ed$/.test(word);
}

function curly(word: string): string {
  return word.includes("'") ? word.replaceAll("'", '’') : word;
}
