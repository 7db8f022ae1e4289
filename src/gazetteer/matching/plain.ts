import { propertiesOf } from '../../text/char-properties';
import { isInside, isUntidy, kindIn, startsWord } from '../../text/kind-at';
import { CharKind } from '../../text/kinds';
import { Shape } from '../../text/shape';
import { FOLD, hashOf } from '../words/hash';
import { isDigit } from '../words/letters';
import type { Room } from './room';
import { END, type Letters } from './skim';
import { pointAt, utf8Length } from './utf8';

/**
 * Whether the word that `skim` stopped at has only ASCII letters and digits. If so, `letters` is extended by
 * its digits, and is the whole word: no letter beyond ASCII, mark or invisible character belongs to it, nor the
 * stop of an abbreviation.
 */
export function isPlain(letters: Letters, room: Room): boolean {
  const { bytes, view } = room;
  const { start } = letters;
  letters.behind = 0;
  let after = bytes[letters.end] ?? END;
  if (isDigit(after)) {
    let end = letters.end;
    do after = bytes[++end] ?? END;
    while (isDigit(after) || isLetter(after));
    letters.end = end;
    letters.hash = hashOf(view, start, end - start, FOLD);
  }
  const length = letters.end - start;
  if (length === 0 || length > LONGEST) return false;
  if (after < 0x80) return after !== UNDERSCORE && (after !== STOP || length > 1);
  if (after === END) return true;
  // A page has few such characters, and most are apostrophes.
  const three = view.getInt32(letters.end, true) & 0xffffff;
  const point = pointAt(bytes, letters.end);
  if (three === letters.lastBehind) {
    letters.behind = point;
    return true;
  }
  const kind = kindIn(propertiesOf(point));
  if (kind === CharKind.Word || isInside(kind) || (kind === CharKind.Stop && length === 1))
    return false;
  if (!startsWord(kind)) {
    letters.behind = point;
    if (isUntidy(kind)) room.untidy = true;
    else if (kind !== CharKind.Stop && utf8Length(point) === 3) letters.lastBehind = three;
  }
  return true;
}

function isLetter(byte: number): boolean {
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

const STOP = 0x2e;
const UNDERSCORE = 0x5f;

/** Letters whose capitals fit into a number. */
const LONGEST = 32;

/** `shapeOf`, given masks of the capital letters and of the small ones. */
export function shapeOfLetters(capitals: number, smalls: number): Shape {
  if (capitals === 0) return Shape.Lower;
  const below = (capitals - 1) | 0;
  if ((capitals & below) === 0 && (smalls & below) === 0) return Shape.Title;
  return smalls === 0 ? Shape.Upper : Shape.Mixed;
}
