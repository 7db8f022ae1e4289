import type { Entity } from '../model/entity';
import type { Page, Sighting } from './page';
import { opensSentence, type Word } from './runs';
import { isSmallWord } from './small-words';
import { isTitleWord } from './titles';

/**
 * Which sightings are part of a longer name that the dataset does not know: "Washington" in
 * "Washington Examiner", "Bank of China" in "Bank of China Tower". A capitalised neighbour continues a
 * name unless it is a title, a small word, or a name itself; what is part of an unknown name is unknown
 * too, and so continues its own neighbours.
 */
export function partsOfUnknown(page: Page): ReadonlySet<Sighting> {
  const unknown = new Set<Sighting>();
  for (let grew = true; grew; ) {
    grew = false;
    page.sightings.forEach((sighting, index) => {
      if (unknown.has(sighting)) return;
      const near = { before: page.sightings[index - 1], after: page.sightings[index + 1] };
      const isKnown = (word: Word) =>
        [near.before, near.after].some(
          (other) =>
            other?.run === sighting.run &&
            other &&
            !unknown.has(other) &&
            other.start < word.end &&
            word.start < other.end,
        );
      if (!continues(page, sighting, isKnown)) return;
      unknown.add(sighting);
      grew = true;
    });
  }
  return unknown;
}

type IsKnown = (word: Word) => boolean;

function continues(page: Page, sighting: Sighting, isKnown: IsKnown): boolean {
  const block = page.blocks[sighting.block];
  if (!block || !sighting.run) return false;
  if (isHyphenated(block.text, sighting, isKnown)) return true;
  const { words, opens } = sighting.run;
  const before = words[sighting.from - 1];
  const after = words[sighting.to];
  if (block.style !== 'prose') return false;
  return (
    (after !== undefined && goesOnAfter(after, sighting, words, isKnown)) ||
    (before !== undefined &&
      goesOnBefore(before, sighting, opens && sighting.from === 1, isKnown)) ||
    isComplement(block.text, sighting, page)
  );
}

function goesOnAfter(
  after: Word,
  sighting: Sighting,
  words: readonly Word[],
  isKnown: IsKnown,
): boolean {
  if (words[sighting.to - 1]?.possessive || isKnown(after)) return false;
  // "Interpol Thursday" ends; "Interpol May Day" does not.
  if (isSmallWord(after.key)) return words.length > sighting.to + 1;
  return isPerson(sighting) ? !isSuffix(after.key) : !isTitleWord(after.key);
}

function goesOnBefore(before: Word, sighting: Sighting, opens: boolean, isKnown: IsKnown): boolean {
  if (before.possessive || isKnown(before) || isTitleWord(before.key) || isSmallWord(before.key))
    return false;
  // The first capital of a sentence says nothing, and a full name rarely grows to the left.
  if (isPerson(sighting) && sighting.text.includes(' ')) return false;
  return !(opens && (sighting.text.includes(' ') || /(ing|ed|ly)$/.test(before.key)));
}

/** "University of Chicago", "Gulf of Mexico": what stands before "of" owns the name. */
function isComplement(text: string, sighting: Sighting, page: Page): boolean {
  const match = HEAD.exec(text.slice(Math.max(0, sighting.start - 60), sighting.start));
  const head = match?.[1];
  if (!match || !head || isTitleWord(head.toLowerCase())) return false;
  const end = sighting.start - match[0].length + head.length;
  if (isSmallWord(head.toLowerCase()) || opensSentence(text, end - head.length)) return false;
  return !page.sightings.some((other) => other.block === sighting.block && other.end === end);
}

const HEAD = /(\p{Lu}[\p{L}’'-]*)\s+(?:of|for)\s+(?:the\s+)?$/u;

/** "Al-Qaeda" is not Al; "China-based" and "US-China" are China. */
function isHyphenated(
  text: string,
  { start, end, run, from, to }: Sighting,
  isKnown: IsKnown,
): boolean {
  const left = /(\p{L}+)[-‐‑]$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  const right = /^[-‐‑](\p{Lu}\p{L}+)/u.exec(text.slice(end, end + 20))?.[1];
  const known = (word: Word | undefined) => word !== undefined && isKnown(word);
  if (right && !known(run?.words[to - 1]) && !known(run?.words[to])) return true;
  return Boolean(
    left &&
      /^\p{Lu}/u.test(left) &&
      !PREFIX.test(left) &&
      !known(run?.words[from]) &&
      !known(run?.words[from - 1]),
  );
}

const PREFIX = /^(anti|pro|non|ex|pre|post|sino|mid|trans|inter|intra|un|re)$/i;

function isPerson({ candidates }: Sighting): boolean {
  return candidates.length > 0 && candidates.every(({ entity }) => person(entity));
}

function person(entity: Entity): boolean {
  return entity.kind === 'person';
}

function isSuffix(key: string): boolean {
  return /^(jr|sr|ii|iii|iv)$/.test(key);
}
