import type { Entity } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import { isDigit, isSpace } from '../../words/letters';
import { isUsState } from '../../words/place-names';
import { onceAName, onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { phrasesOf } from '../page/phrase';
import { isElsewhere, isElsewhereFirst } from './elsewhere';
import { isInShortForm } from './in-short-form';
import { isBeforeState } from './land-behind';
import { isListedProvince } from './listed-province';
import { isCalledSo, isPeer } from './peer';
import { placeBeside } from './place-beside';
import { isPlaying } from './playing';

/** Whether a place's name means something else here: a place elsewhere, a sea, a film, a team. */
export function isNoPlace(entity: Entity, sighting: Sighting, page: Page): boolean {
  const text = page.blocks[sighting.block]?.text ?? '';
  if (isWater(text, sighting.end) || isNumbered(text, sighting.end) || isWork(text, sighting, page))
    return true;
  if (isMoney(text, sighting.end) || isRoad(text, sighting)) return true;
  if (isListedProvince(entity, sighting, page) || isInShortForm(text, sighting)) return true;
  if (entity.kind !== 'place')
    return isCalledSo(sighting, page) || isInAmerica(text, sighting, page);
  if (isPeer(entity, sighting, page)) return true;
  if (isElsewhereFirst(entity, page) && !placeBeside(entity, sighting, page)) return true;
  return isElsewhere(entity, text, sighting, page) || isPlaying(entity, text, sighting, page);
}

/** "NORWAY, Mich. (AP)", "near Norway, Michigan", and "Norway" after it. */
function isInAmerica(text: string, { key, end }: Sighting, page: Page): boolean {
  return isBeforeState(text, end) || townsInAmerica(page).has(key);
}

/** Keys of the countries whose names the page gives first to American towns. */
const townsInAmerica = onceAPage((page: Page): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const sighting of page.sightings) {
    const { block, key, end } = sighting;
    if (!isBeforeState(page.blocks[block]?.text ?? '', end)) continue;
    if (page.called(key)[0] === sighting) keys.add(key);
  }
  return keys;
});

/** "The Java sea", "the Niger delta". */
function isWater(text: string, end: number): boolean {
  const code = text.charCodeAt(end + 1);
  if (!isSpace(text.charCodeAt(end)) || code < SMALL_A || code > SMALL_Z) return false;
  return WATER.test(text.slice(end + 1, end + 12));
}

const SMALL_A = 97;
const SMALL_Z = 122;
const WATER = /^(?:sea|river|straits?|gulf|bay|delta|basin)\b(?!-)/;

/** "Kurdistan 24" is a channel, "Georgia 111" a road; "Paris 3 May" is the town. */
function isNumbered(text: string, end: number): boolean {
  if (text.charCodeAt(end) !== SPACE || !isDigit(text.charCodeAt(end + 1))) return false;
  return NUMBER.test(text.slice(end, end + 12));
}

const SPACE = 32;
const COMMA = 44;
const NUMBER = anyScript`^ \d{1,3}(?:$|[)\]]|\.(?!\d)|,? (?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Lu})`;

/** "US$280 million". */
function isMoney(text: string, end: number): boolean {
  return MONEY.has(text.charCodeAt(end));
}

/** $, £ and €. */
const MONEY: ReadonlySet<number> = new Set([36, 163, 8364]);

/** "On U.S. 31 near the bridge", "along US 50", "the 2700 block of Ohio 132". */
function isRoad(text: string, { key, start, end }: Sighting): boolean {
  if (text.charCodeAt(end) !== SPACE || !isDigit(text.charCodeAt(end + 1))) return false;
  if (key !== 'us' && !isUsState(key)) return false;
  return (
    ALONG.test(text.slice(Math.max(0, start - 8), start)) && ROAD.test(text.slice(end, end + 16))
  );
}

const ALONG = /\b(?:on|along|off|near|onto|via|down|up|of|and)\s$/i;
const ROAD = /^ \d{1,3}(?![\d%]|[.,-]\d| (?:million|billion|trillion|cents?|per)\b)/;

/** "The film Casablanca"; "Chicago, a musical"; in quotation marks on a page that speaks of films. */
function isWork(text: string, sighting: Sighting, page: Page): boolean {
  const { start, end } = sighting;
  if (page.onPage(WORKS).length === 0) return false;
  if (text.charCodeAt(end) === COMMA && A_WORK.test(text.slice(end, end + 48))) return true;
  if (isQuoted(text, start, end)) return true;
  if (isTitle(sighting, page) && !TOWARDS.test(text.slice(Math.max(0, start - 10), start)))
    return true;
  const before = text.charCodeAt(start - 1);
  return isSpace(before) && THE_WORK.test(text.slice(Math.max(0, start - 12), start - 1));
}

function isQuoted(text: string, start: number, end: number): boolean {
  return QUOTES.test(text.charAt(start - 1)) && END_QUOTE.test(text.slice(end, end + 3));
}

/** Whether the page calls a film so: then it is meant without quotation marks too, but not behind "to". */
const isTitle = onceAName((called, { blocks }) =>
  called.some(({ block, start, end }) => {
    const text = blocks[block]?.text ?? '';
    if (!isQuoted(text, start, end)) return false;
    return OF_FILMS.test(text.slice(Math.max(0, start - NEAR), end + NEAR));
  }),
);

const NEAR = 32;
const OF_FILMS = /\b(?:film|movie|musical|novel|album|sitcom)\b/i;

/** A page without these words speaks of none. */
const WORKS = phrasesOf([
  'film',
  'movie',
  'musical',
  'novel',
  'album',
  'song',
  'sitcom',
  'opera',
  'band',
  'play',
]);

const A_WORK = anyScript`^, (?:an?|the|his|her|their) (?:[\p{Ll}\d-]+ ){0,3}(?:film|movie|musical|novel|album|song|sitcom|play|opera)\b`;
const QUOTES = /["“”‘]/;
/** The comma may stand inside the quotation. */
const END_QUOTE = /^[,.]?(?:["”]|’(?!s))/;
const TOWARDS =
  /(?:^|[\s(])(?:in|to|from|of|for|near|at|across|around|outside|through|via|into|leave|leaves|left|reach|, ?)\s$|, $/i;
const THE_WORK = /(?:^|\s)(?:film|movie|musical|novel|album|song|sitcom|opera|band)$/;
