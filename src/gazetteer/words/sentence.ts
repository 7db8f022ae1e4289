import { isApostrophe, isDigit, isSpace, isWordCode } from './letters';
import { isAbbreviatedTitle } from './titles';

/** Whether nothing but one space, or a stop that ends no sentence, lies between two words. */
export function joins(text: string, from: number, to: number): boolean {
  if (to - from === 1) return isSpace(text.charCodeAt(from));
  if (to - from !== 2 || text.charCodeAt(from) !== STOP || !isSpace(text.charCodeAt(from + 1)))
    return false;
  let start = from;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) {
    start--;
    if (from - start > LONGEST_ABBREVIATION) return false;
  }
  if (from - start === 1) return !isNetwork(text, start);
  return isAbbreviatedTitle(text, start, from);
}

/** "She wrote on X. Musk deleted it": a sentence ends there, and X is nobody's initial. */
function isNetwork(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === CAPITAL_X &&
    (text.startsWith(' on ', at - 4) || text.startsWith(' via ', at - 5))
  );
}

/** Whether the word at `at` is the first of its sentence, or of a quotation. */
export function opensSentence(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const code = text.charCodeAt(before);
    if (isSpace(code) && code !== NEWLINE) continue;
    if (code === STOP) return !joins(text, before, at);
    if (isApostrophe(code)) return before === 0 || isSpace(text.charCodeAt(before - 1));
    if (isWordCode(code) || code >= KANA) return false;
    return code === NEWLINE || !GOES_ON.includes(text.charAt(before));
  }
  return true;
}

/** Whether a text ends as sentences do, which headlines and captions do not. */
export function endsLikeSentence(text: string): boolean {
  return /[.!?]["”’]?\s*$/.test(text);
}

/** "1998 Jul 1, In England …": in a chronicle the sentence begins after its date. */
export function followsDate(text: string, at: number): boolean {
  return text.startsWith(', ', at - 2) && isDigit(text.charCodeAt(at - 3));
}

/** "Messrs". */
const LONGEST_ABBREVIATION = 6;

const STOP = 46;
const CAPITAL_X = 88;
const NEWLINE = 10;
/** From here on Kana, Han and wide characters, after which no sentence in Latin letters begins. */
const KANA = 0x3040;
/** What may stand before a capital in the middle of a sentence. */
const GOES_ON = ',;)]”/–—&%$';
