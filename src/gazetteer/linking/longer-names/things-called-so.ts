import { type FixedPhrases, fixedPhrasesOf, mayBeFixed } from '../../words/fixed-phrases';
import { onceAName, onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { phrasesOf } from '../page/phrase';
import { smallWordBehind } from '../page/small-word-behind';
import { isPerson } from './kinds-meant';

/** Whether a thing is called so: a ship, an airport, a dish ("USS Abraham Lincoln", "Brussels sprouts"). */
export function isThingCalledSo(text: string, sighting: Sighting, page: Page): boolean {
  const { hasShips, hasThings } = thingsOn(page);
  if (hasShips && isShip(text, sighting, page)) return true;
  const last = sighting.run?.words[sighting.to - 1];
  const fixed = last && !mayBeFixed(last.hash) ? undefined : fixedPhrasesOf(sighting.key);
  if (fixed === undefined && !hasThings) return false;
  return isBeforeThing(text, sighting, fixed?.behind) || isBehind(text, sighting, fixed?.before);
}

/** On most pages there are neither. */
const thingsOn = onceAPage((page) => ({
  hasShips: page.onPage(VESSELS).length > 0,
  hasThings: page.onPage(THINGS).length > 0,
}));

/** "HMS Duncan", and "the Abraham Lincoln" on a page that has the USS Abraham Lincoln. */
function isShip(text: string, sighting: Sighting, page: Page): boolean {
  if (isBehindVessel(sighting)) return true;
  if (!isPerson(sighting) || !THE.test(text.slice(Math.max(0, sighting.start - 4), sighting.start)))
    return false;
  return isCalledShip(sighting, page);
}

const isCalledShip = onceAName((called) => called.some(isBehindVessel));

function isBehindVessel({ run, from }: Sighting): boolean {
  return from > 0 && VESSEL.has(run?.words[from - 1]?.key ?? '');
}

/** What stands before the names of ships. */
const PREFIXES = 'USS USNS HMS HMAS HMCS HMNZS RMS RFA INS MV SS'.split(' ');
const VESSELS = phrasesOf(PREFIXES);
const VESSEL: ReadonlySet<string> = new Set(PREFIXES.map((word) => word.toLowerCase()));
const THE = /\bthe $/i;

/** "Labour costs", "Charles de Gaulle airport", "Stockholm syndrome": before a word in small letters. */
function isBeforeThing(text: string, sighting: Sighting, fixed: FixedPhrases['behind']): boolean {
  const next = smallWordBehind(text, sighting.end);
  if (next === undefined) return false;
  if (fixed?.has(next)) return true;
  if (isPerson(sighting)) return sighting.text.includes(' ') && CALLED_AFTER_PEOPLE.has(next);
  return (
    CALLED_AFTER_PLACES.has(next) && sighting.candidates.some(({ isPlaceLike }) => isPlaceLike)
  );
}

const OF_PEOPLE = 'airport carrier hospice trail stadium expressway highway bridge'.split(' ');
const OF_PLACES = 'syndrome flu terrier terriers'.split(' ');
const CALLED_AFTER_PEOPLE: ReadonlySet<string> = new Set(OF_PEOPLE);
const CALLED_AFTER_PLACES: ReadonlySet<string> = new Set(OF_PLACES);
/** A page without these words has none of them. */
const THINGS = phrasesOf([...OF_PEOPLE, ...OF_PLACES]);

/** "Chicken Kiev". */
function isBehind(text: string, { start }: Sighting, fixed: FixedPhrases['before']): boolean {
  if (fixed === undefined) return false;
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  return word !== undefined && fixed.has(word.toLowerCase());
}

const WORD_BEFORE = /([a-zA-Z]+) $/;
