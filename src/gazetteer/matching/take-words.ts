import type { Mention } from '../../model/mention';
import { CAPITAL, propertiesOf } from '../../text/char-properties';
import { isUntidy, kindIn } from '../../text/kind-at';
import { Shape } from '../../text/shape';
import type { Layout } from '../index/layout';
import { FOLD, hashOf } from '../words/hash';
import { isWordCode } from '../words/letters';
import type { Capitals } from './capitals';
import { lookUp } from './look-up';
import { shapeOfLetters } from './plain';
import { readLetters } from './read-letters';
import type { Room } from './room';
import { search } from './search';
import { take } from './take';
import { driftIn } from './utf8';

/** Takes the word of ASCII letters and digits in `letters`. */
export function takePlain(
  { bytes, view, run, letters }: Room,
  index: Layout,
  text: string,
  drift: number,
  found: Mention[],
): void {
  const { start, end, hash } = letters;
  const word = lookUp(index, view, start, end - start, FOLD, hash);
  if (word === 0) {
    if (run.length > 0) search(run, index, text, true, found);
    return;
  }
  let capitals = 0;
  let smalls = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    const letter = (byte >>> 6) & 1;
    const small = letter & (byte >>> 5);
    smalls |= small << (i - start);
    capitals |= (letter ^ small) << (i - start);
  }
  const shape = shapeOfLetters(capitals, smalls);
  take(run, index, text, word, start - drift, end - drift, shape, capitals, 0, found);
}

/** Takes a word that is not plain ASCII; returns its length in bytes of UTF-8. */
export function takeWord(
  room: Room,
  index: Layout,
  text: string,
  at: number,
  drift: number,
  found: Mention[],
): number {
  const { bytes, capitals: noted, reader, run } = room;
  const length = readLetters(reader, bytes, at, at - drift);
  if (length === 0) {
    reader.readAt(at - drift);
    if (hasUnseen(text, reader.start, reader.end)) room.untidy = true;
  }
  const { keyView, keyLength, start, end, shape, capitals, hidden } = reader;
  if (shape === Shape.Upper) noteCapitals(noted, text, start, end);
  else if ((capitals & 1) !== 0) noteCapital(noted, text, start);
  const word = lookUp(index, keyView, 0, keyLength, 0, hashOf(keyView, 0, keyLength, 0));
  take(run, index, text, word, start, end, shape, capitals, hidden, found);
  return length > 0 ? length : end - start + driftIn(text, start, end);
}

function hasUnseen(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (isUntidy(kindIn(propertiesOf(text.charCodeAt(at))))) return true;
  return false;
}

/** “J. D.” is one word here and two in `reading/`, so each capital in it that begins a word there is noted. */
function noteCapitals(noted: Capitals, text: string, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    if ((propertiesOf(text.codePointAt(at) ?? 0) & CAPITAL) !== 0) noteCapital(noted, text, at);
  }
}

function noteCapital(noted: Capitals, text: string, at: number): void {
  if (at === 0 || !isWordCode(text.charCodeAt(at - 1))) noted.add(at, at, 0);
}
