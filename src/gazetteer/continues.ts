import type { Entity } from '../model/entity';
import { isOfAnotherPlace } from './another-home';
import { isHalf } from './halves';
import { listOf, withOne } from './list-of';
import { isOwned } from './owned';
import type { Page, Sighting } from './page';
import { isTitle, isTitleWord } from './titles';
import type { Word } from './word';

/**
 * Which sightings are part of a longer name that the dataset does not know: "Washington" in
 * "Washington Examiner", "Bank of China" in "Bank of China Tower". A capitalised neighbour continues a
 * name unless it is a title, a small word, or a name itself; what is part of an unknown name is unknown
 * too, and so continues its own neighbours.
 */
export function partsOfUnknown(page: Page): ReadonlySet<Sighting> {
  const unknown = new Set<Sighting>();
  const whole = namedInFull(page);
  for (let pass = 0, grew = true; grew && pass < MOST_PASSES; pass++) {
    grew = false;
    for (const sighting of page.sightings) {
      const { index } = sighting;
      if (unknown.has(sighting)) continue;
      let known = listOf<Sighting>(undefined);
      for (let at = index - 1; at <= index + 1; at += 2) {
        const other = page.sightings[at];
        if (other && other.run === sighting.run && !unknown.has(other) && mayStand(other, whole))
          known = withOne(known, other);
      }
      if (!continues(page, sighting, known)) continue;
      unknown.add(sighting);
      grew = true;
    }
  }
  return unknown;
}

/** Whom the page gives a name that needs no other. */
function namedInFull({ sightings }: Page): ReadonlySet<Entity> {
  const whole = new Set<Entity>();
  for (const { candidates } of sightings)
    for (const { entity, needsFullName } of candidates) if (!needsFullName) whole.add(entity);
  return whole;
}

/** Whether a short name may be meant at all: not without the whole one. */
function mayStand({ candidates }: Sighting, whole: ReadonlySet<Entity>): boolean {
  for (const { entity, needsFullName } of candidates)
    if (!needsFullName || whole.has(entity)) return true;
  return false;
}

/** No real name is a longer chain of names; a page of nothing but names must not cost its square. */
const MOST_PASSES = 6;

/** Whether a name that we know covers the word or a part of it. */
function isIn(known: Known, word: Word | undefined): boolean {
  return (
    word !== undefined && known.some((other) => other.start < word.end && word.start < other.end)
  );
}

/** Names next to the one in question, in the same run. */
type Known = readonly Sighting[];

function continues(page: Page, sighting: Sighting, known: Known): boolean {
  const block = page.blocks[sighting.block];
  if (!block || !sighting.run) return false;
  if (isHyphenated(block.text, sighting, known) || isHalf(block.text, sighting, page)) return true;
  if (isFather(block.text, sighting)) return true;
  const { words, opens } = sighting.run;
  const before = words[sighting.from - 1];
  const after = words[sighting.to];
  // In a headline every word has a capital, and a name of several words is safe.
  if (block.style !== 'prose' && sighting.text.includes(' ')) return false;
  return (
    (after !== undefined && goesOnAfter(after, sighting, words, known)) ||
    (before !== undefined && goesOnBefore(before, sighting, opens && sighting.from === 1, known)) ||
    isOwned(block.text, sighting, page)
  );
}

function goesOnAfter(
  after: Word,
  sighting: Sighting,
  words: readonly Word[],
  known: Known,
): boolean {
  if (words[sighting.to - 1]?.possessive) return false;
  // "Vice President" is no company.
  if (LESSENS.test(sighting.key) && isTitleWord(after.key)) return true;
  if (isIn(known, after) || (LEGAL_FORM.has(after.key) && isBusiness(sighting))) return false;
  if (isPerson(sighting) || isTitle(after.key)) return isPerson(sighting);
  const next = words[sighting.to + 1];
  // "Interpol Deputy Director" ends with Interpol, "The Independent Foreign Fiction Prize" does not.
  return !(isTitleWord(after.key) && (!next || isTitle(next.key) || isIn(known, next)));
}

function goesOnBefore(before: Word, sighting: Sighting, opens: boolean, known: Known): boolean {
  if (before.possessive) return false;
  if (LESSENS.test(before.key) && isTitleWord(sighting.run?.words[sighting.from]?.key ?? ''))
    return true;
  if (isIn(known, before)) return isOfAnotherPlace(sighting, known);
  if (isTitleWord(before.key)) return false;
  const several = sighting.text.includes(' ');
  // A full name rarely grows to the left.
  if (several && (isPerson(sighting) || HOME.test(before.key))) return false;
  // The first capital of a sentence says little.
  return !(opens && (several || /(ing|ed|ly)$/.test(before.key)));
}

/** "Vice President of the United States" is another office. */
const LESSENS = /^(vice|deputy|assistant|under|associate)$/;
/** Written before the name of a national body without being part of it. */
const HOME = /^(us|uk)$/;

/** "Comcast Corp" is Comcast. */
const LEGAL_FORM: ReadonlySet<string> = new Set(
  'inc corp corporation co company ltd limited plc llc ag sa se nv ab asa gmbh holdings'.split(' '),
);

function isBusiness({ candidates }: Sighting): boolean {
  return candidates.some(({ entity: { kind } }) => kind === 'company' || kind === 'media');
}

/** "Al-Qaeda" is not Al; "China-based" and "US-China" are China. */
function isHyphenated(text: string, sighting: Sighting, known: Known): boolean {
  const { start, end, run, from, to } = sighting;
  if (isHyphen(text.charCodeAt(end)) && /^.\p{Lu}\p{L}/u.test(text.slice(end, end + 3)))
    if (!isIn(known, run?.words[to - 1]) || isBranch(sighting)) return true;
  if (!isHyphen(text.charCodeAt(start - 1))) return false;
  const left = /(?:^|\P{L})(\p{Lu}\p{L}*)(?:-\p{Ll}+)?.$/u.exec(
    text.slice(Math.max(0, start - 20), start),
  )?.[1];
  return Boolean(left && !PREFIX.test(left) && !isIn(known, run?.words[from]));
}

/** "Coastal Labour Party-Norhaven" is the party’s branch there, or another party. */
function isBranch({ text, candidates }: Sighting): boolean {
  return text.includes(' ') && candidates.every(({ entity }) => HAS_BRANCHES.has(entity.kind));
}

const HAS_BRANCHES: ReadonlySet<string> = new Set(['political-party', 'organization', 'company']);

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/** Martin Sorrel is not meant by "Martin Sorrel, Jr.". */
function isFather(text: string, sighting: Sighting): boolean {
  const { end } = sighting;
  if (!text.startsWith(', Jr', end) && !text.startsWith(', Sr', end)) return false;
  return isPerson(sighting) && GENERATION.test(text.slice(end, end + 5));
}

/** "Modi, Sri Lanka’s guest" is no father. */
const GENERATION = /^, [JS]r(?!\p{L})/u;

const PREFIX = /^(anti|pro|non|ex|pre|post|sino|mid|trans|inter|intra|un|re)$/i;

function isPerson({ candidates }: Sighting): boolean {
  return candidates.length > 0 && candidates.every(({ entity }) => entity.kind === 'person');
}
