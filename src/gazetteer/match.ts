import type { Mention } from '../model/mention';
import { Kind } from '../text/kinds';
import { isInside, kindIn, startsWord, WordReader } from '../text/reader';
import { Shape } from '../text/shape';
import { FOLDED_SHIFT, type Sign, signOf } from '../text/signs';
import { asciiShape, bytesBefore, capitalsIn, FOLD, noLetters } from './ascii';
import { firstBytes, hashEnd, hashOf, hashStep, SEED } from './hash';
import { type Layout, read } from './layout';
import { lookUp } from './look-up';
import { join, Run, search } from './run';

export { verify } from './layout';

/** An opened index, and the little memory that matching needs. */
export interface Gazetteer {
  readonly index: Layout;
  readonly reader: WordReader;
  readonly run: Run;
  readonly scratch: DataView;
}

/** Opens what `compile` gave, without reading it through. Throws where the bytes are something else. */
export function openGazetteer(bytes: ArrayBuffer): Gazetteer {
  const scratch = new DataView(new ArrayBuffer(SCRATCH));
  return { index: read(bytes), reader: new WordReader(), run: new Run(), scratch };
}

/**
 * Every name in `text`: leftmost, longest, not overlapping; offsets into `text` as it is.
 *
 * The text is copied out as UTF-8, so that words of ASCII letters can be read four letters at a time;
 * any other word is left to the reader. Words that some name has are gathered in a run. A word that
 * none has ends the run, and only a run is ever searched.
 */
export function match(gazetteer: Gazetteer, text: string): Mention[] {
  const { index, reader, run, scratch } = gazetteer;
  const view = roomFor(text, scratch);
  const bytes = new Uint8Array(view.buffer);
  const length = ENCODER.encodeInto(text, bytes).written;
  view.setInt32(length, 0);
  const found: Mention[] = [];
  reader.open(text);
  run.length = run.prefixLength = 0;
  // `at` counts bytes; the UTF-16 offset is `at - drift`.
  let at = 0;
  let drift = 0;
  for (;;) {
    const start = at;
    let chunk = view.getInt32(at, true);
    let others = noLetters(chunk);
    if ((others & 0x80) !== 0) {
      if (ROLES[chunk & 0xff] === SKIPPED) {
        if (at >= length) break;
        at++;
        continue;
      }
      const point = text.codePointAt(at - drift) ?? 0;
      const sign = signOf(point);
      if (startsWord(kindIn(sign)) && !isItsOwnKey(sign, point, text, at - drift)) {
        at += readSlowly(gazetteer, text, at - drift, found);
        drift = at - reader.end;
        continue;
      }
      at += utf8Length(point);
      if (startsWord(kindIn(sign))) {
        const hash = hashEnd(hashStep(SEED, chunk & firstBytes(at - start)));
        const word = lookUp(index, view, start, at - start, 0, hash);
        take(gazetteer, text, word, start - drift, start - drift + 1, Shape.Lower, 0, 0, found);
      }
      drift += driftOf(point);
      continue;
    }
    let hash = SEED;
    while (others === 0) {
      hash = hashStep(hash, chunk | FOLD);
      at += 4;
      chunk = view.getInt32(at, true);
      others = noLetters(chunk);
    }
    const rest = bytesBefore(others);
    at += rest;
    const isCloser = ROLES[(chunk >>> (rest * 8)) & 0xff] === CLOSER;
    if (at - start > 32 || (isCloser && goesOn(text, at - drift, at - start))) {
      at = start + readSlowly(gazetteer, text, start - drift, found);
      drift = at - reader.end;
      continue;
    }
    hash = hashEnd(hashStep(hash, (chunk | FOLD) & firstBytes(rest)));
    const word = lookUp(index, view, start, at - start, FOLD, hash);
    if (word !== 0) {
      const capitals = capitalsIn(bytes, start, at);
      const shape = asciiShape(capitals, at - start);
      take(gazetteer, text, word, start - drift, at - drift, shape, capitals, 0, found);
    } else if (run.length > 0) search(run, index, text, true, found);
  }
  if (run.length > 0) search(run, index, text, true, found);
  return found;
}

/** Takes a word that is not plain ASCII letters; gives its length in bytes of UTF-8. */
function readSlowly(gazetteer: Gazetteer, text: string, at: number, found: Mention[]): number {
  const { index, reader } = gazetteer;
  reader.readAt(at);
  const { keyView, keyLength, start, end, shape, capitals, hidden } = reader;
  const word = lookUp(index, keyView, 0, keyLength, 0, hashOf(keyView, keyLength));
  take(gazetteer, text, word, start, end, shape, capitals, hidden, found);
  return end - start + driftIn(text, start, end);
}

/** Puts a known word (its record's place) into the run; an unknown one (0) ends it. */
function take(
  { index, run }: Gazetteer,
  text: string,
  word: number,
  start: number,
  end: number,
  shape: Shape,
  capitals: number,
  hidden: number,
  found: Mention[],
): void {
  if (word !== 0) {
    const comma = join(run, index, text, start, found);
    run.add(word | comma, start, end, shape, capitals, hidden);
  } else if (run.length > 0) search(run, index, text, true, found);
}

/** Whether a character is a word by itself, as those of Han are, and its own key. */
function isItsOwnKey(sign: Sign, point: number, text: string, at: number): boolean {
  if (kindIn(sign) === Kind.Word || sign >>> FOLDED_SHIFT !== point || point > 0xffff) return false;
  return at + 1 === text.length || !isInside(kindIn(signOf(text.codePointAt(at + 1) ?? 0)));
}

/**
 * Whether a word of ASCII letters, `length` of them, is not all of the word: letters beyond ASCII,
 * digits, marks or invisible signs follow, or the stop of an abbreviation.
 */
function goesOn(text: string, at: number, length: number): boolean {
  const kind = kindIn(signOf(text.codePointAt(at) ?? 0));
  return kind === Kind.Word || isInside(kind) || (kind === Kind.Stop && length === 1);
}

function utf8Length(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
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

function roomFor(text: string, scratch: DataView): DataView {
  const needed = text.length * 3 + ROOM_AFTER;
  return needed <= scratch.byteLength ? scratch : new DataView(new ArrayBuffer(needed));
}

/** Bytes kept for the text: enough for a long paragraph. */
const SCRATCH = 24 * 1024;

/** Zeros after the text: chunks are read beyond its end. */
const ROOM_AFTER = 8;

const ENCODER = new TextEncoder();

/** What a byte that is no letter does, between words and after one. */
const SKIPPED = 0;
const CLOSER = 1;
const ROLES = new Uint8Array(256).fill(CLOSER, 0x80);
for (const sign of '0123456789_&.') ROLES[sign.charCodeAt(0)] = CLOSER;
