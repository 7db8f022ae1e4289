import { CharKind } from './kinds';
import { CAPITAL, KIND_BITS, SMALL, signOf } from './signs';

/** The kind of a character whose sign this is. */
export function kindIn(sign: number): CharKind {
  // The low bits of a sign are a CharKind by construction.
  return (sign & KIND_BITS) as CharKind;
}

export function startsWord(kind: CharKind): boolean {
  return kind === CharKind.Word || kind === CharKind.Lone || kind === CharKind.Hangul;
}

/** What may stand inside a word besides its letters. */
export function isInside(kind: CharKind): boolean {
  return kind === CharKind.Mark || kind === CharKind.Hidden || kind === CharKind.Direction;
}

export function kindAt(text: string, at: number): CharKind {
  return at < text.length ? kindIn(signOf(text.codePointAt(at) ?? 0)) : CharKind.Break;
}

export function widthAt(text: string, at: number): number {
  return at < text.length && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** A letter that has case, with no other letter after it. */
export function isSingleLetter(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const sign = signOf(text.codePointAt(at) ?? 0);
  if (kindIn(sign) !== CharKind.Word || (sign & (CAPITAL | SMALL)) === 0) return false;
  const next = kindAt(text, at + widthAt(text, at));
  return next !== CharKind.Word && !isInside(next);
}
