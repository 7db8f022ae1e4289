import { goesOnAsGeneration } from '../../forms/generation';
import type { Run } from '../../reading/runs';
import { standsAt } from '../../words/letters';
import { isSmallElsewhere } from '../../words/small-elsewhere';
import type { Word } from '../../words/word';
import { isEnglish } from '../page/is-english';
import type { Page, Sighting } from '../page/page';
import { isAmongSmallWords } from './among-small-words';
import { goesOnAfter, goesOnBefore } from './goes-on';
import { isHalf } from './halves';
import { isHeadlineVerb } from './headline-verb';
import { isFirstOfCompound, isHyphenated } from './hyphenated';
import { isOfUniversity } from './institution';
import { isBody, isPerson } from './kinds-meant';
import { type Neighbours, neighboursOf } from './neighbours';
import { isOwned } from './owned';
import { isOffice, isPosting } from './posting';
import { isThingCalledSo } from './things-called-so';
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
  if (!block || !sighting.run) return false;
  if (isThingCalledSo(block.text, sighting, page)) return true;
  if (isAmongSmallWords(block.text, sighting, sighting.run)) return false;
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
      !(isBody(sighting) && isForeignLead(before, sighting, page)) &&
      goesOnBefore(before, sighting, from === 1 && opens(run, block.text), neighbours)) ||
    isOwned(block.text, sighting, page)
  );
}

/** "(Peoples Democratic Party)": a bracket inside a sentence begins none. */
function opens(run: Run, text: string): boolean {
  return run.opens && !standsAt(text, run.start - 2, ' (');
}

/** "Donald Trump e Elon Musk": the word that joins two family names in Spanish and Portuguese also means "and". */
function joinsOnly(word: Word | undefined, sighting: Sighting, page: Page): boolean {
  if (word?.text !== 'y' && word?.text !== 'e') return false;
  return (isOfSeveralWords(sighting) || isBody(sighting)) && !isEnglish(page);
}

/**
 * "Aufsichtsrat von Interpol", "Según la OTAN": in other languages a particle of names also means "of" or is an
 * article; "Selon Interpol", "La OTAN": and the first word of a sentence may be a small one.
 */
function isForeignLead({ text }: Word, { from, run }: Sighting, page: Page): boolean {
  if (isEnglish(page)) return false;
  return OF_OR_ARTICLE.has(text) || (from === 1 && run?.opens === true && isSmallElsewhere(text));
}

const OF_OR_ARTICLE: ReadonlySet<string> = new Set(
  'von der des di della del de da do dos das du van den la le el'.split(' '),
);

/** An article does not count: “The Caribbean” is no safer than “Caribbean”. */
function isOfSeveralWords({ text }: Sighting): boolean {
  return text.replace(/^the\s+/i, '').includes(' ');
}

/** "Shein Warns of Higher Costs". A person's family name in a headline is left to `people/`. */
function doesSomething({ words, at }: Placed, sighting: Sighting): boolean {
  return !isPerson(sighting) && isHeadlineVerb(words[at]?.key ?? '');
}

/** "New York City" is not York City, in a headline and at the head of a sentence either. */
const AFTER_NEW = /^(?:york|england|hampshire|jersey|delhi|orleans|mexico) /;
