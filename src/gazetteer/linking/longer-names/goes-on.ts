import { isPlaceName } from '../../words/place-names';
import { isSmallWord } from '../../words/small-words';
import { areLettersAfter, isTitle, isTitleWord } from '../../words/titles';
import type { Word } from '../../words/word';
import type { Sighting } from '../page/page';
import { isGoverning } from './governing';
import { isInstitution } from './institution';
import { isBody, isBusiness, isPerson, isUnion } from './kinds-meant';
import { isNameWithTitle } from './name-with-title';
import { isIn, type Neighbours } from './neighbours';
import { isOfPlaceInFront } from './place-in-front';
import type { Placed } from './word-after';

/** Whether a name goes on with the capitalised word after it. */
export function goesOnAfter(
  { words, at }: Placed,
  sighting: Sighting,
  neighbours: Neighbours,
): boolean {
  const after = words[at];
  const next = words[at + 1];
  if (!after || words[at - 1]?.possessive) return false;
  // "… by the U.S. Its history" is two sentences.
  if (sighting.text.endsWith('.') && isSmallWord(after.key)) return false;
  // "Vice" before a title is part of that title, and not the company.
  if (LESSENS.test(sighting.key) && isTitleWord(after.key)) return true;
  if (isFaction(sighting) && ALLIED.has(after.key)) return true;
  if (isInstitution(sighting, after, next)) return true;
  if (isGoverning(sighting, after, next)) return false;
  // "University of Chicago Law School" belongs to the university; "Bank of America Stadium" is no bank.
  if (words !== sighting.run?.words) return NAMED_AFTER.has(after.key);
  if (isIn(neighbours, after) || (LEGAL_FORM.has(after.key) && isBusiness(sighting))) return false;
  if (isPerson(sighting)) return !areLettersAfter(after);
  // "The Independent Senators Group" is a group, and no senators of the Independent.
  if (isTitle(after.key)) return next !== undefined && GROUPS.has(next.key);
  // "The G20 Summit" is a summit of the G20.
  if (after.key === 'summit' && !next && isUnion(sighting)) return false;
  // In "Interpol Deputy Director" the name ends with Interpol; "The Independent Foreign Fiction Prize" goes on.
  if (!isTitleWord(after.key)) return true;
  const behind = next?.key === 'affairs' ? words[at + 2] : next;
  return behind !== undefined && !isTitle(behind.key) && !isIn(neighbours, behind);
}

/** Whether a name began with the capitalised word before it; `opens` where that is the first of its sentence. */
export function goesOnBefore(
  before: Word,
  sighting: Sighting,
  opens: boolean,
  neighbours: Neighbours,
): boolean {
  if (before.possessive || (before.isHyphenated && DONE_BY.test(before.text))) return false;
  if (LESSENS.test(before.key) && isTitleWord(sighting.run?.words[sighting.from]?.key ?? ''))
    return !isWithFullName(sighting);
  if (LEANING.has(before.key) && PARTY.test(sighting.key)) return true;
  if (isIn(neighbours, before)) return isOfPlaceInFront(sighting, neighbours);
  if (isTitleWord(before.key)) return isNameWithTitle(before.key, sighting);
  const several = sighting.text.includes(' ');
  // "Prince Feisal Al Hussein of Jordan" is not Hussein of Jordan.
  if (isPerson(sighting) && ARTICLE.test(before.key)) return true;
  // A full name rarely has more words on its left.
  if (several && (isPerson(sighting) || HOME.test(before.key))) return false;
  // The first capital of a sentence means little, unless it is a place's: "Delhi High Court".
  if (opens && several && isBody(sighting) && isPlaceName(before.key)) return true;
  return !(opens && (several || /(ing|ed|ly)$/.test(before.key)));
}

/** "The Johnson-led European Commission", "a Paris-born Macron": what is done by or in what stands before the hyphen. */
const DONE_BY =
  /[-\u2010\u2011](?:led|based|backed|owned|run|born|chaired|held|controlled|funded|appointed|dominated|supported|trained|listed|sponsored|brokered|headed|educated)$/;

/** "Vice President Xi Jinping" is still he, where "Vice President Xi" is another office's. */
function isWithFullName(sighting: Sighting): boolean {
  return isPerson(sighting) && sighting.to - sighting.from > 2;
}

/** "Vice President of the United States" is another office. */
const LESSENS = /^(vice|deputy|assistant|under|associate)$/;
/** Begins an Arabic family name, or says whose son somebody is. */
const ARTICLE = /^(al|bin|ibn|bint)$/;
/** Written before the name of a national body without being part of it. */
const HOME = /^(us|uk)$/;

/** "The Liberal Democratic Party" is neither the Liberal nor the Democratic one. */
function isFaction(sighting: Sighting): boolean {
  return LEANING.has(sighting.key) && isBody(sighting);
}

const PARTY = /^(?:democrats?|socialists?|.+ party)$/;
const LEANING: ReadonlySet<string> = new Set(
  'liberal social christian national democratic socialist conservative republican progressive'.split(
    ' ',
  ),
);
const ALLIED: ReadonlySet<string> = new Set(
  'democrat democrats democratic socialist socialists union alliance front left unionist unionists'.split(
    ' ',
  ),
);

/** Things that are named after a sponsor. */
const NAMED_AFTER: ReadonlySet<string> = new Set(
  'stadium arena tower towers corporate center centre building plaza pavilion theatre theater park bridge cup open prize'.split(
    ' ',
  ),
);

/** What people of an office form. */
const GROUPS: ReadonlySet<string> = new Set(
  'group association union guild society federation caucus'.split(' '),
);

/** "Comcast Corp" is Comcast. */
const LEGAL_FORM: ReadonlySet<string> = new Set(
  'inc corp corporation co company ltd limited plc llc ag sa se nv ab asa gmbh holdings'.split(' '),
);
