import { Bits } from '../words/bits';
import { isSpace } from '../words/letters';
import { joins } from '../words/sentence';
import { Word } from '../words/word';
import { wordList } from '../words/word-list';

/**
 * What joins a capital to the one before: nothing but a space, or particles as in "Lotte van der Hoek". The
 * first word is read into `spare`, because most words are no particles.
 */
export function particlesBetween(
  text: string,
  last: Word,
  at: number,
  spare: Word,
): readonly Word[] | undefined {
  if (last.possessive) return undefined;
  if (joins(text, last.end, at)) return NONE;
  if (at - last.end > LONGEST_PARTICLES || !isSpace(text.charCodeAt(last.end))) return undefined;
  const initial = text.charCodeAt(last.end + 1);
  if (initial < 128 && !INITIALS.mayHave(initial)) return undefined;
  let words: Word[] | undefined;
  let word = spare;
  for (let from = last.end; from + 1 < at; word = new Word()) {
    if (!isSpace(text.charCodeAt(from))) return undefined;
    const until = word.read(text, from + 1);
    if (!PARTICLES.find(word)) return undefined;
    words ??= [];
    words.push(word);
    from = until;
  }
  return words ?? NONE;
}

const NONE: readonly Word[] = [];

/** " von und zu der ". */
const LONGEST_PARTICLES = 14;

const WORDS =
  'de del della der den des di da das dos do du el al la le van von zu zur ten ter bin ibn bint abu af av y e upon'.split(
    ' ',
  );
const PARTICLES = wordList(WORDS.map((word) => [word, true]));
/** Most small words begin with another letter of ASCII, and need not be read. */
const INITIALS = new Bits(128);
for (const word of WORDS) INITIALS.add(word.charCodeAt(0));
