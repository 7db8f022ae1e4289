import { ASCII, isAsciiEnd, isAsciiWord, SMALL_A, SPACE } from './ascii';
import {
  CAPITAL,
  FOLDED_SHIFT,
  foldedLetters,
  JOINS,
  propertiesOf,
  SEVERAL,
  SMALL,
} from './char-properties';
import { compose } from './fold';
import { BROKEN, type GapState, gapStep, NOTHING } from './gaps';
import { syllableOf } from './hangul';
import { isInside, isSingleLetter, kindAt, kindIn, startsWord, widthAt } from './kind-at';
import { CharKind } from './kinds';
import { putUtf8 } from './put-utf8';
import { type Shape, shapeOf } from './shape';

/** The longest word of any name, in UTF-16 units, invisible ones included. Longer words have no key. */
export const LONGEST_WORD = 64;

/** The longest key, in bytes of UTF-8. */
export const LONGEST_KEY = 255;

/**
 * Reads a text word by word without making objects: its fields describe the word last read. One reader
 * serves many texts.
 */
export class WordReader {
  text = '';
  /** UTF-16 offsets of the word. */
  start = 0;
  end = 0;
  kind: CharKind = CharKind.Break;
  shape: Shape = 0;
  /** Which letters of the key are capitals: bit i for letter i, the first 32. */
  capitals = 0;
  /** Invisible characters in the word. */
  hidden = 0;
  /** What was between this word and the one before, and the invisible characters there. */
  gap: GapState = BROKEN;
  hiddenBefore = 0;
  /** The key as UTF-8; empty for what is longer than any word of a name. */
  readonly key = new Uint8Array(LONGEST_KEY + 8);
  readonly keyView = new DataView(this.key.buffer);
  keyLength = 0;

  private letters = 0;
  private upper = 0;
  private small = 0;
  private capitalFirst = false;
  private joins = false;
  /** Whether halves of Hangul became a syllable, and whether there are marks. */
  private syllables = false;
  private marks = false;
  /** The letter last put, and where its bytes begin. */
  private last = 0;
  private lastAt = 0;

  open(text: string): void {
    this.text = text;
    this.start = this.end = 0;
    this.gap = BROKEN;
  }

  /** Goes to the next word; false where there is none. */
  next(): boolean {
    const { text, end } = this;
    // The common case: an ASCII word, at the beginning or behind one space. `charCodeAt` is never called beyond
    // the end of the text, because V8 would then compile it to a call instead of an instruction.
    if (end === text.length) return false;
    const first = end === 0 || text.charCodeAt(end) !== SPACE ? end : end + 1;
    if (
      (first === 0 || first > end) &&
      first < text.length &&
      isAsciiWord(text.charCodeAt(first))
    ) {
      this.readAt(first);
      this.gap = first === 0 ? BROKEN : ONE_SPACE;
      this.hiddenBefore = 0;
      return true;
    }
    let gap = end === 0 ? BROKEN : NOTHING;
    let hidden = 0;
    for (let at = end; at < text.length; ) {
      const point = text.codePointAt(at) ?? 0;
      const kind = kindIn(propertiesOf(point));
      if (startsWord(kind)) {
        this.readAt(at);
        this.gap = gap;
        this.hiddenBefore = hidden;
        return true;
      }
      if (kind === CharKind.Hidden) hidden++;
      gap = gapStep(gap, kind, point);
      at += point > 0xffff ? 2 : 1;
    }
    return false;
  }

  /** Reads the word that begins at `start`, where one does. */
  readAt(start: number): void {
    this.start = this.end = start;
    this.keyLength = this.letters = this.last = 0;
    this.upper = this.small = this.capitals = this.hidden = 0;
    this.capitalFirst = this.joins = this.syllables = this.marks = false;
    this.readLetters(start);
    if (this.upper + this.small === 1 && kindAt(this.text, this.end) === CharKind.Stop)
      this.readStops();
    this.shape = shapeOf(this.upper, this.small, this.capitalFirst);
    // Where jamo were joined to syllables, `compose` puts marks in order, as `fold` does.
    if (this.joins || (this.syllables && this.marks)) this.compose();
    if (this.end - start > LONGEST_WORD || this.keyLength > LONGEST_KEY) this.keyLength = 0;
  }

  private readLetters(start: number): void {
    const { text } = this;
    let hidden = 0;
    let at = this.readAscii(start);
    if (at === text.length || (at > start && isAsciiEnd(text.charCodeAt(at)))) return;
    while (at < text.length) {
      const point = text.codePointAt(at) ?? 0;
      const properties = propertiesOf(point);
      const kind = kindIn(properties);
      if (at === start) this.kind = kind;
      else if (kind === CharKind.Word ? this.kind !== CharKind.Word : !isInside(kind)) return;
      at += point > 0xffff ? 2 : 1;
      if (kind === CharKind.Hidden) hidden++;
      if (kind === CharKind.Hidden || kind === CharKind.Direction) continue;
      this.end = at;
      this.hidden = hidden;
      this.add(point, properties);
    }
  }

  /** Reads the ASCII letters and digits that the word begins with; gives where they end. */
  private readAscii(start: number): number {
    const { text, key } = this;
    const stop = Math.min(text.length, start + 32);
    let at = start;
    let capitals = 0;
    let small = 0;
    for (; at < stop; at++) {
      const unit = text.charCodeAt(at);
      const folded = unit < 0x80 ? (ASCII[unit] ?? 0) : 0;
      if (folded === 0) break;
      key[at - start] = folded;
      if (folded !== unit) {
        if (small === 0 && capitals === 0) this.capitalFirst = true;
        capitals |= 1 << (at - start);
        this.upper++;
      } else if (unit >= SMALL_A) small++;
    }
    this.small = small;
    this.capitals = capitals;
    this.letters = this.keyLength = at - start;
    if (at > start) this.kind = CharKind.Word;
    this.end = at;
    return at;
  }

  /** `U.S.`, `U.S`, `J. D.`: two letters or more with a stop after all, or all but the last. */
  private readStops(): void {
    const { text } = this;
    if (!isSingleLetter(text, this.start)) return;
    let at = this.end;
    while (kindAt(text, at) === CharKind.Stop) {
      const direct = isSingleLetter(text, at + 1);
      const next = !direct && kindAt(text, at + 1) === CharKind.Space ? at + 2 : at + 1;
      const after = next + widthAt(text, next);
      if (!direct && !(isSingleLetter(text, next) && kindAt(text, after) === CharKind.Stop)) {
        if (this.upper + this.small > 1) this.end = at + 1;
        return;
      }
      const point = text.codePointAt(next) ?? 0;
      this.add(point, propertiesOf(point));
      this.end = at = after;
    }
  }

  private add(point: number, properties: number): void {
    const capital = (properties & CAPITAL) !== 0;
    if (capital) {
      if (this.small === 0 && this.upper === 0) this.capitalFirst = true;
      this.upper++;
    } else if ((properties & SMALL) !== 0) this.small++;
    if (this.keyLength > LONGEST_KEY) return;
    if (kindIn(properties) === CharKind.Mark) this.marks = true;
    if ((properties & JOINS) !== 0) {
      if (this.joinsSyllable(properties >>> FOLDED_SHIFT)) return;
      this.joins = true;
    }
    if ((properties & SEVERAL) === 0) this.put(properties >>> FOLDED_SHIFT, capital);
    else for (const letter of foldedLetters(point)) this.put(letter.codePointAt(0) ?? 0, capital);
  }

  private put(point: number, capital: boolean): void {
    if (point === 0 || this.keyLength > LONGEST_KEY) return;
    if (capital && this.letters < 32) this.capitals |= 1 << this.letters;
    this.letters++;
    this.last = point;
    this.lastAt = this.keyLength;
    this.keyLength = putUtf8(this.key, this.keyLength, point);
  }

  /** Puts a vowel or a last consonant of Hangul into the syllable before it, if it belongs there. */
  private joinsSyllable(point: number): boolean {
    const syllable = syllableOf(this.last, point);
    if (syllable === 0 || this.keyLength > LONGEST_KEY) return false;
    this.letters++;
    this.syllables = true;
    this.last = syllable;
    this.keyLength = putUtf8(this.key, this.lastAt, syllable);
    return true;
  }

  /** Where letters join, the key can only be made from the whole word. */
  private compose(): void {
    if (this.keyLength > LONGEST_KEY) return;
    const key = compose(DECODER.decode(this.key.subarray(0, this.keyLength)));
    const { read, written } = ENCODER.encodeInto(key, this.key);
    this.keyLength = read === key.length ? written : LONGEST_KEY + 1;
  }
}

const ONE_SPACE = gapStep(NOTHING, CharKind.Space, SPACE);
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
