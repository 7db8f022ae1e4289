import { CAPITAL, KIND_BITS, propertiesOf, SMALL } from './char-properties';
import { CharKind } from './kinds';

/** The kind of a character with these properties. */
export function kindIn(properties: number): CharKind {
  // The low bits are a CharKind by construction.
  return (properties & KIND_BITS) as CharKind;
}

export function startsWord(kind: CharKind): boolean {
  return kind === CharKind.Word || kind === CharKind.Lone || kind === CharKind.Hangul;
}

/** What may stand inside a word besides its letters. */
export function isInside(kind: CharKind): boolean {
  return kind === CharKind.Mark || kind === CharKind.Hidden || kind === CharKind.Direction;
}

/** Whether a character beyond ASCII is invisible or a space, for which nothing or an ordinary space may stand. */
export function isUntidy(kind: CharKind): boolean {
  return kind >= CharKind.Hidden && kind <= CharKind.Newline;
}

export function kindAt(text: string, at: number): CharKind {
  return at < text.length ? kindIn(propertiesOf(text.codePointAt(at) ?? 0)) : CharKind.Break;
}

export function widthAt(text: string, at: number): number {
  return at < text.length && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** A letter that has case, with no other letter after it. */
export function isSingleLetter(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const properties = propertiesOf(text.codePointAt(at) ?? 0);
  if (kindIn(properties) !== CharKind.Word || (properties & (CAPITAL | SMALL)) === 0) return false;
  const next = kindAt(text, at + widthAt(text, at));
  return next !== CharKind.Word && !isInside(next);
}
