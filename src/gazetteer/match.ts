import type { Mention } from '../model/mention';
import { Gap, type GapState, gapOf, gapStep, NOTHING } from '../text/gaps';
import { Kind } from '../text/kinds';
import { isInside, kindIn, startsWord, WordReader } from '../text/reader';
import { shapeOf } from '../text/shape';
import { signOf } from '../text/signs';
import { hashOf, mixed, PRIME, SEED } from './hash';
import {
  ABBREVIATION,
  COMMA,
  type Layout,
  RECORD_FLAGS,
  RECORD_KEY,
  RECORD_LENGTH,
  read,
  slotOf,
} from './layout';
import { Run, search } from './run';

export { verify } from './layout';

/** An opened index, and the little memory that matching needs. */
export interface Gazetteer {
  readonly index: Layout;
  readonly reader: WordReader;
  readonly run: Run;
  readonly bytes: Uint8Array;
}

/** Opens what `compile` gave, without reading it through. Throws where the bytes are something else. */
export function openGazetteer(bytes: ArrayBuffer): Gazetteer {
  const index = read(bytes);
  return { index, reader: new WordReader(), run: new Run(), bytes: new Uint8Array(SCRATCH) };
}

/** Every name in `text`: leftmost, longest, not overlapping; offsets into `text` as it is. */
export function match(gazetteer: Gazetteer, text: string): Mention[] {
  const { index, reader, run } = gazetteer;
  const bytes = roomFor(text, gazetteer.bytes);
  const length = ENCODER.encodeInto(text, bytes).written;
  bytes[length] = 0;
  const found: Mention[] = [];
  reader.open(text);
  run.length = 0;
  // `at` counts bytes; the UTF-16 offset is `at - drift`.
  let at = 0;
  let drift = 0;
  for (;;) {
    let letter = LETTERS[bytes[at] ?? 0] ?? 0;
    while (letter === 0) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80 && byte !== AMPERSAND) {
        if (at >= length) {
          if (run.length > 0) search(run, index, text, true, found);
          return found;
        }
        at++;
      } else {
        const point = text.codePointAt(at - drift) ?? 0;
        if (startsWord(kindIn(signOf(point)))) break;
        drift += driftOf(point);
        at += point > 0xffff ? 4 : 1 + driftOf(point);
      }
      letter = LETTERS[bytes[at] ?? 0] ?? 0;
    }
    const start = at;
    let hash = SEED;
    while (letter !== 0) {
      hash = Math.imul(hash ^ letter, PRIME);
      letter = LETTERS[bytes[++at] ?? 0] ?? 0;
    }
    const after = bytes[at] ?? 0;
    const isPlain =
      at > start && (after < 0x80 ? after !== STOP || at > start + 1 : !goesOn(text, at - drift));
    let word: number;
    if (isPlain) {
      word = lookUp(index, bytes, start, at - start, mixed(hash));
    } else {
      reader.readAt(start - drift);
      word = lookUp(index, reader.key, 0, reader.keyLength, hashOf(reader.key, reader.keyLength));
    }
    if (word === 0) {
      if (run.length > 0) search(run, index, text, true, found);
    } else {
      if (isPlain) readAscii(reader, bytes, start, at, drift);
      add(run, index, text, reader, word, found);
    }
    if (!isPlain) {
      const wide = driftIn(text, reader.start, reader.end);
      at = start + reader.end - reader.start + wide;
      drift += wide;
    }
  }
}

/** The place of a word's record; 0 for a word that is in no name. */
function lookUp(
  index: Layout,
  key: Uint8Array,
  start: number,
  length: number,
  hash: number,
): number {
  const { filter, slots, recordBytes, tagBits } = index;
  const bit = hash & (filter.length * 32 - 1);
  if ((((filter[bit >> 5] ?? 0) >>> bit) & 1) === 0) return 0;
  const tag = hash & ((1 << tagBits) - 1);
  for (let slot = slotOf(hash, slots.length); ; slot = slot + 1 === slots.length ? 0 : slot + 1) {
    const entry = slots[slot] ?? 0;
    if (entry === 0) return 0;
    if (((entry ^ tag) & ((1 << tagBits) - 1)) !== 0) continue;
    if (isKey(recordBytes, entry >>> tagBits, key, start, length)) return entry >>> tagBits;
  }
}

function isKey(records: Uint8Array, place: number, key: Uint8Array, start: number, length: number) {
  if (records[place * 4 + RECORD_LENGTH] !== length) return false;
  const from = place * 4 + RECORD_KEY;
  for (let i = 0; i < length; i++) {
    if (records[from + i] !== FOLDED[key[start + i] ?? 0]) return false;
  }
  return true;
}

/** Does for a word of plain ASCII what the reader does for others. */
function readAscii(
  reader: WordReader,
  bytes: Uint8Array,
  start: number,
  end: number,
  drift: number,
) {
  let upper = 0;
  let small = 0;
  let capitals = 0;
  let capitalFirst = false;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= LOWER_A) small++;
    else if (byte >= UPPER_A && byte !== UNDERSCORE) {
      if (upper === 0 && small === 0) capitalFirst = true;
      upper++;
      if (i - start < 32) capitals |= 1 << (i - start);
    }
  }
  reader.start = start - drift;
  reader.end = end - drift;
  reader.hidden = 0;
  reader.capitals = capitals;
  reader.shape = shapeOf(upper, small, capitalFirst);
}

/** Adds a word to the run if the gap lets a name run on; otherwise it begins a new run. */
function add(
  run: Run,
  index: Layout,
  text: string,
  reader: WordReader,
  word: number,
  found: Mention[],
) {
  let comma = 0;
  let hiddenBefore = 0;
  if (run.length > 0) {
    const last = run.length - 1;
    const from = run.ends[last] ?? 0;
    if (reader.start - from !== 1 || text.charCodeAt(from) !== SPACE) {
      const flags = index.recordBytes[((run.words[last] ?? 0) & ~COMMA) * 4 + RECORD_FLAGS] ?? 0;
      const gap = gapOf(gapIn(text, from, reader.start), (flags & ABBREVIATION) !== 0);
      if (gap === Gap.Break) search(run, index, text, true, found);
      else if (run.isFull) search(run, index, text, false, found);
      if (gap === Gap.Comma) comma = COMMA;
      hiddenBefore = hiddenIn(text, from, reader.start);
    } else if (run.isFull) search(run, index, text, false, found);
  }
  const at = run.length++;
  run.words[at] = word | comma;
  run.starts[at] = reader.start;
  run.ends[at] = reader.end;
  run.shapes[at] = reader.shape;
  run.capitals[at] = reader.capitals;
  run.hidden[at] = reader.hidden;
  run.hiddenBefore[at] = hiddenBefore;
}

function gapIn(text: string, from: number, to: number): GapState {
  let gap: GapState = NOTHING;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    gap = gapStep(gap, kindIn(signOf(unit)), unit);
  }
  return gap;
}

function hiddenIn(text: string, from: number, to: number): number {
  let hidden = 0;
  for (let at = from; at < to; at++) {
    if (kindIn(signOf(text.charCodeAt(at))) === Kind.Hidden) hidden++;
  }
  return hidden;
}

/** Whether the word before an offset may go on there: with letters beyond ASCII, marks, a wide stop. */
function goesOn(text: string, at: number): boolean {
  const kind = kindIn(signOf(text.codePointAt(at) ?? 0));
  return kind === Kind.Word || kind === Kind.Stop || isInside(kind);
}

/** How many more bytes of UTF-8 than UTF-16 units a code point has. */
function driftOf(point: number): number {
  return point < 0x80 ? 0 : point < 0x800 ? 1 : 2;
}

function driftIn(text: string, from: number, to: number): number {
  let drift = 0;
  for (let at = from; at < to; ) {
    const point = text.codePointAt(at) ?? 0;
    drift += driftOf(point);
    at += point > 0xffff ? 2 : 1;
  }
  return drift;
}

function roomFor(text: string, scratch: Uint8Array): Uint8Array {
  const needed = text.length * 3 + 1;
  return needed <= scratch.length ? scratch : new Uint8Array(needed);
}

/** Bytes kept for the text: enough for a long paragraph. */
const SCRATCH = 24 * 1024;

const ENCODER = new TextEncoder();

const SPACE = 0x20;
const AMPERSAND = 0x26;
const STOP = 0x2e;
const UPPER_A = 0x41;
const UNDERSCORE = 0x5f;
const LOWER_A = 0x61;

/** A byte as its folded ASCII letter, digit or underscore; 0 for any other. */
const LETTERS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 && /\w/.test(String.fromCharCode(byte))
    ? String.fromCharCode(byte).toLowerCase().charCodeAt(0)
    : 0,
);

/** As `LETTERS`, but other bytes stand for themselves: the bytes of keys do. */
const FOLDED = LETTERS.map((letter, byte) => letter || byte);
