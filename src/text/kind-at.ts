import { Kind } from './kinds';
import { CAPITAL, KIND_BITS, SMALL, signOf } from './signs';

/** The kind of a character whose sign this is. */
export function kindIn(sign: number): Kind {
  // The low bits of a sign are a Kind by construction.
  return (sign & KIND_BITS) as Kind;
}

export function startsWord(kind: Kind): boolean {
  return kind === Kind.Word || kind === Kind.Lone || kind === Kind.Hangul;
}

/** What may stand inside a word besides its letters. */
export function isInside(kind: Kind): boolean {
  return kind === Kind.Mark || kind === Kind.Hidden || kind === Kind.Direction;
}

export function kindAt(text: string, at: number): Kind {
  return at < text.length ? kindIn(signOf(text.codePointAt(at) ?? 0)) : Kind.Break;
}

export function widthAt(text: string, at: number): number {
  return at < text.length && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** A letter that has case, with no other letter after it. */
export function isSingleLetter(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const sign = signOf(text.codePointAt(at) ?? 0);
  if (kindIn(sign) !== Kind.Word || (sign & (CAPITAL | SMALL)) === 0) return false;
  const next = kindAt(text, at + widthAt(text, at));
  return next !== Kind.Word && !isInside(next);
}
