import type { Mention } from '../model/mention';
import { isInside, kindIn } from '../text/kind-at';
import { Kind } from '../text/kinds';
import { Shape } from '../text/shape';
import { CAPITAL, FOLDED_SHIFT, type Sign, signOf } from '../text/signs';
import type { Capitals } from './capitals';
import { FOLD, hashOf } from './hash';
import type { Layout } from './layout';
import { isWordCode } from './letters';
import { lookUp } from './look-up';
import { shapeOfLetters } from './plain';
import type { Room } from './room';
import { search } from './search';
import { END } from './skim';
import { take } from './take';
import { driftIn, pointAt, utf8Length } from './utf8';

/** Takes the word of ASCII letters and digits that `letters` tells of. */
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

/** Takes a character that is a word by itself. */
export function takeSign(
  { view, run }: Room,
  index: Layout,
  point: number,
  text: string,
  at: number,
  drift: number,
  found: Mention[],
): void {
  const length = utf8Length(point);
  const word = lookUp(index, view, at, length, 0, hashOf(view, at, length, 0));
  take(run, index, text, word, at - drift, at - drift + 1, Shape.Lower, 0, 0, found);
}

/** Takes a word that is not plain ASCII; gives its length in bytes of UTF-8. */
export function readSlowly(
  { capitals: noted, reader, run }: Room,
  index: Layout,
  text: string,
  at: number,
  found: Mention[],
): number {
  reader.readAt(at);
  const { keyView, keyLength, start, end, shape, capitals, hidden } = reader;
  if (shape !== Shape.Lower)
    noteCapitals(noted, text, start, shape === Shape.Upper ? end : start + 1);
  const word = lookUp(index, keyView, 0, keyLength, 0, hashOf(keyView, 0, keyLength, 0));
  take(run, index, text, word, start, end, shape, capitals, hidden, found);
  return end - start + driftIn(text, start, end);
}

/** “J. D.” is one word here and two to others, so of a word of capitals each that begins one is noted. */
function noteCapitals(noted: Capitals, text: string, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const isCapital = (signOf(text.codePointAt(at) ?? 0) & CAPITAL) !== 0;
    if (isCapital && !isWordCode(text.charCodeAt(at - 1))) noted.add(at, at, 0);
  }
}

/** Whether a character is a word by itself, as those of Han are, and its own key. */
export function isItsOwnKey(sign: Sign, point: number, bytes: Uint8Array, at: number): boolean {
  if (kindIn(sign) === Kind.Word || sign >>> FOLDED_SHIFT !== point || point > 0xffff) return false;
  const next = at + utf8Length(point);
  const byte = bytes[next] ?? END;
  // Behind most characters of Han stands another: U+4000 to U+9FFF.
  if (byte < 0x80 || byte === END || (byte >= 0xe4 && byte <= 0xe9)) return true;
  return !isInside(kindIn(signOf(pointAt(bytes, next))));
}
