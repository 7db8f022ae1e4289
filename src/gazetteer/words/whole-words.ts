import { kindAt } from '../../text/kind-at';
import { CharKind } from '../../text/kinds';
import { isWordCode } from './letters';

/** Where a word or phrase first stands on word boundaries in a text, from a given place on, or -1. */
export function firstIn(text: string, phrase: string, from: number): number {
  let at = text.indexOf(phrase, from);
  while (at >= 0 && !isWhole(text, at, phrase.length)) at = text.indexOf(phrase, at + 1);
  return at;
}

/** Whether neither end of a span is inside a word. */
export function isWhole(text: string, at: number, size: number): boolean {
  return isBoundary(text, at) && isBoundary(text, at + size);
}

function isBoundary(text: string, at: number): boolean {
  const inWord = isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at));
  return !inWord || isLone(text, at - 1) || isLone(text, at);
}

/** Han, Kana, Thai: nothing shows where words end, so every character counts as one. */
function isLone(text: string, at: number): boolean {
  return kindAt(text, at) === CharKind.Lone;
}
