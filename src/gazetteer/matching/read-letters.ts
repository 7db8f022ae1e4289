import { ASCII, SMALL_A } from '../../text/ascii';
import {
  CAPITAL,
  FOLDED_SHIFT,
  JOINS,
  propertiesOf,
  SEVERAL,
  SMALL,
} from '../../text/char-properties';
import { syllableOf } from '../../text/hangul';
import { isInside, kindIn } from '../../text/kind-at';
import { CharKind } from '../../text/kinds';
import { putUtf8 } from '../../text/put-utf8';
import { LONGEST_WORD, type WordReader } from '../../text/reader';
import { shapeOfLetters } from './plain';
import { END } from './skim';
import { pointAt, unitsOf, utf8Length } from './utf8';

/**
 * Does what `reader.readAt(start)` does, but from the text’s UTF-8, where the word begins at byte `at`; returns
 * how many bytes it has. It reads words, as nearly all are, in which each letter or mark is one letter of the key
 * or none, or part of a decomposed Hangul syllable, without invisible characters or stops. For any other it returns 0,
 * and the reader must read it.
 */
export function readLetters(
  reader: WordReader,
  bytes: Uint8Array,
  at: number,
  start: number,
): number {
  const { key } = reader;
  let end = at;
  let units = 0;
  let length = 0;
  let capitals = 0;
  let smalls = 0;
  let letter = 1;
  let last = 0;
  let lastAt = 0;
  let joined = false;
  let marked = false;
  while (letter !== TOO_MANY) {
    const byte = bytes[end] ?? END;
    if (byte < 0x80) {
      const folded = ASCII[byte] ?? 0;
      if (folded === 0) {
        if (byte === UNDERSCORE || (byte === STOP && isOne(capitals | smalls))) return 0;
        break;
      }
      key[length++] = last = folded;
      if (folded !== byte) capitals |= letter;
      else if (byte >= SMALL_A) smalls |= letter;
      letter <<= 1;
      end++;
      units++;
      continue;
    }
    if (byte === END) break;
    const point = pointAt(bytes, end);
    const properties = propertiesOf(point);
    const kind = kindIn(properties);
    if (kind !== CharKind.Word && (kind !== CharKind.Mark || units === 0)) {
      if (isInside(kind) || (kind === CharKind.Stop && isOne(capitals | smalls))) return 0;
      break;
    }
    if ((properties & SEVERAL) !== 0) return 0;
    let folded = properties >>> FOLDED_SHIFT;
    if ((properties & JOINS) !== 0) {
      folded = syllableOf(last, folded);
      if (folded === 0) return 0;
      joined = true;
      length = lastAt;
    }
    marked ||= kind === CharKind.Mark;
    if (folded !== 0) {
      if ((properties & CAPITAL) !== 0) capitals |= letter;
      else if ((properties & SMALL) !== 0) smalls |= letter;
      letter <<= 1;
      last = folded;
      lastAt = length;
      length = putUtf8(key, length, folded);
    } else if ((properties & (CAPITAL | SMALL)) !== 0) return 0;
    end += utf8Length(point);
    units += unitsOf(point);
  }
  // Beside syllables that were decomposed, marks are put in order.
  if (units === 0 || letter === TOO_MANY || (joined && marked)) return 0;
  reader.start = start;
  reader.end = start + units;
  reader.keyLength = units > LONGEST_WORD ? 0 : length;
  reader.shape = shapeOfLetters(capitals, smalls);
  reader.capitals = capitals;
  reader.hidden = 0;
  return end - at;
}

const TOO_MANY = 1 << 31;
const UNDERSCORE = 0x5f;
const STOP = 0x2e;

function isOne(letters: number): boolean {
  return (letters & (letters - 1)) === 0;
}
