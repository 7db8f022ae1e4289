import { type Gap, gapOf, isAbbreviation } from './gaps';
import type { CharKind } from './kinds';
import { WordReader } from './reader';
import type { Shape } from './shape';

/** A word of a text; UTF-16 offsets into it, `end` exclusive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** `U.S.` and `J. D.` are one word each, with the keys `us` and `jd`. Empty for a word too long for any name. */
  readonly key: string;
  readonly kind: CharKind;
  readonly shape: Shape;
  /** Which letters of the key are capitals: bit i for letter i, the first 32. */
  readonly capitals: number;
  /** Invisible characters inside. */
  readonly hidden: number;
  /** What stands between this word and the one before. */
  readonly before: Gap;
  /** Invisible characters there. */
  readonly hiddenBefore: number;
}

/** The words of a text in order, with what is between them. */
export function tokens(text: string): Token[] {
  const reader = new WordReader();
  const found: Token[] = [];
  reader.open(text);
  for (let last = ''; reader.next(); ) {
    const key = keyOf(reader);
    const { start, end, kind, shape, capitals, hidden, hiddenBefore } = reader;
    const before = gapOf(reader.gap, isAbbreviation(last));
    found.push({ start, end, key, kind, shape, capitals, hidden, before, hiddenBefore });
    last = key;
  }
  return found;
}

function keyOf({ key, keyLength }: WordReader): string {
  let word = '';
  for (let i = 0; i < keyLength; i++) {
    const byte = key[i] ?? 0;
    if (byte > 0x7f) return DECODER.decode(key.subarray(0, keyLength));
    word += String.fromCharCode(byte);
  }
  return word;
}

const DECODER = new TextDecoder();
