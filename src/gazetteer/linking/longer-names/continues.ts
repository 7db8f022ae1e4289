import { goesOnAsGeneration } from '../../forms/generation';
import type { Run } from '../../reading/runs';
import { standsAt } from '../../words/letters';
import { isPlaceName } from '../../words/place-names';
import { isSmallWord } from '../../words/small-words';
import { areLettersAfter, isTitle, isTitleWord } from '../../words/titles';
import type { Word } from '../../words/word';
import { isEnglish } from '../page/is-english';
import type { Page, Sighting } from '../page/page';
import { isAmongSmallWords } from './among-small-words';
import { isGoverning } from './governing';
import { isHalf } from './halves';
import { isHeadlineVerb } from './headline-verb';
import { isFirstOfCompound, isHyphenated } from './hyphenated';
import { isInstitution, isOfUniversity } from './institution';
import { isNameWithTitle } from './name-with-title';
import { isIn, type Neighbours, neighboursOf } from './neighbours';
import { isOwned } from './owned';
import { isOfPlaceInFront } from './place-in-front';
import { isOffice, isPosting } from './posting';
import { type Placed, placeAfter } from './word-after';

/**
 * Which sightings are part of a longer name that the dataset does not have: "Washington" in "Washington
 * Examiner", "Bank of China" in "Bank of China Tower". A capitalised neighbour continues a name unless it is
 * a title, a small word, or a name itself. A part of an unknown name no longer counts as a name, and so
 * continues its own neighbours.
 */
export function partsOfUnknown(page: Page): ReadonlySet<Sighting> {
  const unknown = new Set<Sighting>();
  for (let pass = 0, grew = true; grew && pass < MOST_PASSES; pass++) {
    grew = false;
    for (const sighting of page.sightings) {
      if (unknown.has(sighting) || (pass > 0 && !isBeside(unknown, sighting, page))) continue;
      if (!continues(page, sighting, neighboursOf(sighting, page, unknown))) continue;
      unknown.add(sighting);
      grew = true;
    }
  }
  return unknown;
}

/** No real name is a longer chain of names, and the cost of a page that is nothing but names must not be quadratic. */
const MOST_PASSES = 6;

/** Whether a sighting next to it is unknown; for all others nothing has changed. */
function isBeside(
  unknown: ReadonlySet<Sighting>,
  { index }: Sighting,
  { sightings }: Page,
): boolean {
  const [before, after] = [sightings[index - 1], sightings[index + 1]];
  return (before && unknown.has(before)) || (after && unknown.has(after)) || false;
}

function continues(page: Page, sighting: Sighting, neighbours: Neighbours): boolean {
  const block = page.blocks[sighting.block];
  if (!block || !sighting.run || isAmongSmallWords(block.text, sighting, sighting.run))
    return false;
  if (isHyphenated(block.text, sighting, neighbours) || isHalf(block.text, sighting, page))
    return true;
  if (goesOnAsGeneration(block.text, sighting.end)) return true;
  const { run, from } = sighting;
  const before = from > 0 ? run.words[from - 1] : undefined;
  if (standsAt(block.text, sighting.start - 4, 'New ') && AFTER_NEW.test(sighting.key)) return true;
  const after = placeAfter(page, sighting);
  // In a headline every word has a capital, but a name of several words is safe.
  if (block.style !== 'prose' && isOfSeveralWords(sighting)) return isOfUniversity(sighting, after);
  return (
    (after !== undefined &&
      !joinsOnly(after.words[after.at], sighting, page) &&
      !isPosting(block.text, sighting) &&
      !isOffice(sighting) &&
      !isFirstOfCompound(block.text, sighting.end) &&
      !(block.style === 'title' && doesSomething(after, sighting)) &&
      goesOnAfter(after, sighting, neighbours)) ||
    (before !== undefined &&
      !joinsOnly(before, sighting, page) &&
      !(isBody(sighting) && isOfForeign(before, page)) &&
      goesOnBefore(before, sighting, from === 1 && opens(run, block.text), neighbours)) ||
    isOwned(block.text, sighting, page)
  );
}

/** "(Peoples Democratic Party)": a bracket inside a sentence begins none. */
function opens(run: Run, text: string): boolean {
  return run.opens && !standsAt(text, run.start - 2, ' (');
}

function goesOnAfter({ words, at }: Placed, sighting: Sighting, neighbours: Neighbours): boolean {
  const after = words[at];
  const next = words[at + 1];
  if (!after || words[at - 1]?.possessive) return false;
  // "… by the U.S. Its history" is two sentences.
  if (sighting.text.endsWith('.') && isSmallWord(after.key)) return false;
  // "Vice" before a title is part of that title, and not the company.
  if (LESSENS.test(sighting.key) && isTitleWord(after.key)) return true;
  if (isInstitution(sighting, after, next)) return true;
  if (isGoverning(sighting, after, next)) return false;
  // "University of Chicago Law School" belongs to the university; "Bank of America Stadium" is no bank.
  if (words !== sighting.run?.words) return NAMED_AFTER.has(after.key);
  if (isIn(neighbours, after) || (LEGAL_FORM.has(after.key) && isBusiness(sighting))) return false;
  if (isPerson(sighting)) return !areLettersAfter(after);
  if (isTitle(after.key)) return false;
  // "The G20 Summit" is a summit of the G20.
  if (after.key === 'summit' && !next && isUnion(sighting)) return false;
  // In "Interpol Deputy Director" the name ends with Interpol; "The Independent Foreign Fiction Prize" goes on.
  if (!isTitleWord(after.key)) return true;
  const behind = next?.key === 'affairs' ? words[at + 2] : next;
  return behind !== undefined && !isTitle(behind.key) && !isIn(neighbours, behind);
}

function goesOnBefore(
  before: Word,
  sighting: Sighting,
  opens: boolean,
  neighbours: Neighbours,
): boolean {
  if (before.possessive) return false;
  if (LESSENS.test(before.key) && isTitleWord(sighting.run?.words[sighting.from]?.key ?? ''))
    return true;
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

/** "Donald Trump e Elon Musk": the word that joins two family names in Spanish and Portuguese also means "and". */
function joinsOnly(word: Word | undefined, sighting: Sighting, page: Page): boolean {
  if (word?.text !== 'y' && word?.text !== 'e') return false;
  return (isOfSeveralWords(sighting) || isBody(sighting)) && !isEnglish(page);
}

/** "Aufsichtsrat von Interpol", "amigos de Interpol": in these languages a particle of names also means "of". */
function isOfForeign({ text }: Word, page: Page): boolean {
  return OF.has(text) && !isEnglish(page);
}

const OF: ReadonlySet<string> = new Set(
  'von der des di della del de da do dos das du van den'.split(' '),
);

function isBody({ candidates }: Sighting): boolean {
  return candidates.every(({ entity, isPlaceLike }) => entity.kind !== 'person' && !isPlaceLike);
}

/** An article does not count: “The Caribbean” is no safer than “Caribbean”. */
function isOfSeveralWords({ text }: Sighting): boolean {
  return text.replace(/^the\s+/i, '').includes(' ');
}

/** "Shein Warns of Higher Costs". A person's family name in a headline is left to `people/`. */
function doesSomething({ words, at }: Placed, sighting: Sighting): boolean {
  return !isPerson(sighting) && isHeadlineVerb(words[at]?.key ?? '');
}

/** "Vice President of the United States" is another office. */
const LESSENS = /^(vice|deputy|assistant|under|associate)$/;
/** "New York City" is not York City, in a headline and at the head of a sentence either. */
const AFTER_NEW = /^(?:york|england|hampshire|jersey|delhi|orleans|mexico) /;
/** Begins an Arabic family name, or says whose son somebody is. */
const ARTICLE = /^(al|bin|ibn|bint)$/;
/** Written before the name of a national body without being part of it. */
const HOME = /^(us|uk)$/;

/** Things that are named after a sponsor. */
const NAMED_AFTER: ReadonlySet<string> = new Set(
  'stadium arena tower towers corporate center centre building plaza pavilion theatre theater park bridge cup open prize'.split(
    ' ',
  ),
);

/** "Comcast Corp" is Comcast. */
const LEGAL_FORM: ReadonlySet<string> = new Set(
  'inc corp corporation co company ltd limited plc llc ag sa se nv ab asa gmbh holdings'.split(' '),
);

function isBusiness({ candidates }: Sighting): boolean {
  return candidates.some(({ entity: { kind } }) => kind === 'company' || kind === 'media');
}

function isUnion({ candidates }: Sighting): boolean {
  return candidates.some(({ entity: { kind } }) => kind === 'intergovernmental-organization');
}

function isPerson({ candidates }: Sighting): boolean {
  return candidates.length > 0 && candidates.every(({ entity }) => entity.kind === 'person');
}
