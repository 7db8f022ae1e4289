import type { Mention } from '../model/mention';
import { Kind } from '../text/kinds';
import { isInside, kindIn, startsWord, WordReader } from '../text/reader';
import { Shape } from '../text/shape';
import { CAPITAL, FOLDED_SHIFT, type Sign, signOf } from '../text/signs';
import { FOLD, hashOf } from './hash';
import { type Layout, read } from './layout';
import { lookUp } from './look-up';
import { isPlain, shapeOfLetters } from './plain';
import { type Room, type RoomKeeper, roomFor } from './room';
import { Run } from './run';
import { search } from './search';
import { END, EVERY, type Letters, skim } from './skim';
import { take } from './take';
import { driftIn, driftOf, pointAt, utf8Length } from './utf8';

export { verify } from './layout';

/** An opened index, and the little memory that matching needs. */
export interface Gazetteer extends RoomKeeper {
  readonly index: Layout;
  readonly reader: WordReader;
  readonly run: Run;
  readonly letters: Letters;
}

/** Opens what `compile` gave, without reading it through. Throws where the bytes are something else. */
export function openGazetteer(bytes: ArrayBuffer): Gazetteer {
  return {
    index: read(bytes),
    reader: new WordReader(),
    run: new Run(),
    letters: { start: 0, end: 0, hash: 0 },
    room: undefined,
  };
}

/**
 * Every name in `text`: leftmost, longest, not overlapping; offsets into `text` as it is.
 *
 * The text is copied out as UTF-8, so that words of ASCII letters can be read four letters at a time;
 * any other word is left to the reader. Words that some name has are gathered in a run, which begins
 * with a word that begins a name. A word that none has ends the run, and only a run is ever searched.
 */
export function match(gazetteer: Gazetteer, text: string): Mention[] {
  return matchIn(roomFor(text, gazetteer), gazetteer, text);
}

/** The same with a room of one's own that is wide enough, where capitals and words stay written down. */
export function matchIn(room: Room, gazetteer: Gazetteer, text: string): Mention[] {
  const { index, reader, run, letters } = gazetteer;
  const { bytes, view, capitals } = room;
  capitals.fill(0, 0, (text.length >> 5) + 1);
  const length = ENCODER.encodeInto(text, bytes).written;
  bytes[length] = END;
  const found: Mention[] = [];
  reader.open(text);
  run.length = run.prefixLength = 0;
  // `at` counts bytes; the UTF-16 offset is `at - drift`.
  let at = 0;
  let drift = 0;
  for (;;) {
    if ((bytes[at] ?? END) < 0x80) {
      skim(letters, room, at, run.length === 0 ? index.filter : EVERY, drift);
      at = letters.start;
      if (isPlain(letters, room)) {
        takePlain(gazetteer, room, text, drift, found);
        at = letters.end;
        continue;
      }
    }
    if (at === length) break;
    const point = pointAt(bytes, at);
    const sign = signOf(point);
    if (startsWord(kindIn(sign))) {
      if (!isItsOwnKey(sign, point, bytes, at)) {
        at += readSlowly(gazetteer, capitals, text, at - drift, found);
        drift = at - reader.end;
        continue;
      }
      takeSign(gazetteer, view, point, text, at, drift, found);
    }
    at += utf8Length(point);
    drift += driftOf(point);
  }
  if (run.length > 0) search(run, index, text, true, found);
  return found;
}

/** Takes the word of ASCII letters and digits that `letters` tells of. */
function takePlain(
  { index, run, letters }: Gazetteer,
  { bytes, view }: Room,
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
function takeSign(
  { index, run }: Gazetteer,
  view: DataView,
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
function readSlowly(
  { index, reader, run }: Gazetteer,
  capitalsOfText: Int32Array,
  text: string,
  at: number,
  found: Mention[],
): number {
  reader.readAt(at);
  const { keyView, keyLength, start, end, shape, capitals, hidden } = reader;
  if (shape !== Shape.Lower)
    markCapitals(capitalsOfText, text, start, shape === Shape.Upper ? end : start + 1);
  const word = lookUp(index, keyView, 0, keyLength, 0, hashOf(keyView, 0, keyLength, 0));
  take(run, index, text, word, start, end, shape, capitals, hidden, found);
  return end - start + driftIn(text, start, end);
}

/** “J. D.” is one word here and two to others, so of a word of capitals each is marked. */
function markCapitals(capitals: Int32Array, text: string, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    if ((signOf(text.codePointAt(at) ?? 0) & CAPITAL) !== 0)
      capitals[at >> 5] = (capitals[at >> 5] ?? 0) | (1 << at);
  }
}

/** Whether a character is a word by itself, as those of Han are, and its own key. */
function isItsOwnKey(sign: Sign, point: number, bytes: Uint8Array, at: number): boolean {
  if (kindIn(sign) === Kind.Word || sign >>> FOLDED_SHIFT !== point || point > 0xffff) return false;
  const next = at + utf8Length(point);
  const byte = bytes[next] ?? END;
  // Behind most characters of Han stands another: U+4000 to U+9FFF.
  if (byte < 0x80 || byte === END || (byte >= 0xe4 && byte <= 0xe9)) return true;
  return !isInside(kindIn(signOf(pointAt(bytes, next))));
}

const ENCODER = new TextEncoder();
