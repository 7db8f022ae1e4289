import { fold, foldChar, isCapital, isSmall } from '../../src/text/fold';
import { Gap, isAbbreviation } from '../../src/text/gaps';
import { CharKind, kindOf } from '../../src/text/kinds';
import { LONGEST_KEY, LONGEST_WORD } from '../../src/text/reader';
import { Shape } from '../../src/text/shape';
import type { Token } from '../../src/text/tokens';

/** The words of a text in order, as the reader should find them, without its haste. */
export function naiveTokens(text: string): Token[] {
  const chars = charsOf(text);
  const found: Token[] = [];
  let last: Token | undefined;
  let from = 0;
  for (let at = 0; at < chars.length; ) {
    if (!startsWord(chars[at])) {
      at++;
      continue;
    }
    const end = dottedEnd(chars, at) ?? wordEnd(chars, at);
    const gap = last ? gapAfter(last.key, chars.slice(from, at)) : Gap.Break;
    const word = trimmed(chars.slice(at, end));
    last = tokenOf(word, gap, hiddenIn(chars.slice(from, at)));
    found.push(last);
    from = at = at + word.length;
  }
  return found;
}

interface Char {
  readonly char: string;
  readonly kind: CharKind;
  readonly start: number;
}

function charsOf(text: string): Char[] {
  const chars: Char[] = [];
  let start = 0;
  for (const char of text) {
    chars.push({ char, kind: kindOf(char), start });
    start += char.length;
  }
  return chars;
}

function startsWord(one: Char | undefined): boolean {
  return (
    one?.kind === CharKind.Word || one?.kind === CharKind.Lone || one?.kind === CharKind.Hangul
  );
}

function wordEnd(chars: Char[], at: number): number {
  const isWord = chars[at]?.kind === CharKind.Word;
  let end = at + 1;
  for (; end < chars.length; end++) {
    const kind = chars[end]?.kind;
    if (kind === CharKind.Word ? !isWord : !isInside(kind)) break;
  }
  return end;
}

function isInside(kind: CharKind | undefined): boolean {
  return kind === CharKind.Mark || kind === CharKind.Hidden || kind === CharKind.Direction;
}

/** End of `U.S.`, `U.S`, `J. D.`: two letters or more with a stop after all or all but the last. */
function dottedEnd(chars: Char[], at: number): number | undefined {
  let letters = 0;
  let end: number | undefined;
  for (let i = at; isSingleLetter(chars, i); ) {
    letters++;
    const stop = chars[i + 1]?.kind === CharKind.Stop;
    end = stop ? i + 2 : i + 1;
    if (!stop) break;
    if (isSingleLetter(chars, end)) i = end;
    else if (
      chars[end]?.kind === CharKind.Space &&
      isSingleLetter(chars, end + 1) &&
      chars[end + 2]?.kind === CharKind.Stop
    )
      i = end + 1;
    else break;
  }
  return letters > 1 ? end : undefined;
}

function isSingleLetter(chars: Char[], at: number): boolean {
  const one = chars[at];
  const next = chars[at + 1]?.kind;
  if (one?.kind !== CharKind.Word || !(isCapital(one.char) || isSmall(one.char))) return false;
  return next !== CharKind.Word && !isInside(next);
}

function trimmed(word: Char[]): Char[] {
  const last = word.findLastIndex((one) => !isUnseen(one.kind));
  return word.slice(0, last + 1);
}

function tokenOf(word: Char[], before: Gap, hiddenBefore: number): Token {
  const [first] = word;
  const last = word.at(-1);
  if (!first || !last) throw new Error('a word has letters');
  const letters = word
    .filter((one) => startsWord(one) || one.kind === CharKind.Mark)
    .map((one) => one.char);
  const key = fold(letters.join(''));
  const end = last.start + last.char.length;
  const tooLong =
    end - first.start > LONGEST_WORD || new TextEncoder().encode(key).length > LONGEST_KEY;
  return {
    start: first.start,
    end,
    key: tooLong ? '' : key,
    kind: first.kind,
    ...caseOf(letters),
    hidden: hiddenIn(word),
    before,
    hiddenBefore,
  };
}

function caseOf(letters: string[]): { shape: Shape; capitals: number } {
  let at = 0;
  let capitals = 0;
  let upper = 0;
  let lower = 0;
  let titled = false;
  for (const letter of letters) {
    const { length } = [...foldChar(letter)];
    if (isCapital(letter)) {
      upper++;
      titled ||= lower === 0;
      for (let i = at; i < Math.min(at + length, 32); i++) capitals |= 1 << i;
    } else if (isSmall(letter)) lower++;
    at += length;
  }
  if (upper === 0) return { shape: Shape.Lower, capitals };
  if (upper === 1 && titled) return { shape: Shape.Title, capitals };
  return { shape: lower === 0 ? Shape.Upper : Shape.Mixed, capitals };
}

function isUnseen(kind: CharKind | undefined): boolean {
  return kind === CharKind.Hidden || kind === CharKind.Direction;
}

function hiddenIn(chars: Char[]): number {
  return chars.filter((one) => one.kind === CharKind.Hidden).length;
}

function gapAfter(key: string, chars: Char[]): Gap {
  const [first, ...rest] = chars.map((one) => one.kind).filter((kind) => !isUnseen(kind));
  if (first === undefined) return Gap.None;
  if (rest.length === 0 && first === CharKind.Apostrophe) return Gap.Apostrophe;
  if (rest.length === 0 && first === CharKind.Joint) return Gap.Plain;
  if (isSpace([first, ...rest], chars)) return Gap.Plain;
  if (first === CharKind.Stop && (rest.length === 0 || isSpace(rest, chars)))
    return isAbbreviation(key) ? Gap.Plain : Gap.Break;
  if (rest.length === 0 || !isSpace(rest, chars)) return Gap.Break;
  // A plural possessive inside a name: the Workers’ Party.
  if (first === CharKind.Apostrophe) return Gap.Plain;
  return first === CharKind.Comma ? Gap.Comma : Gap.Break;
}

/** Spaces with one line break at most: two make a paragraph. */
function isSpace(kinds: CharKind[], chars: Char[]): boolean {
  const seen = chars.filter((one) => !isUnseen(one.kind));
  const breaks = kinds.filter((kind) => kind === CharKind.Newline).length;
  const pairs = seen.filter((s, i) => s.char === '\r' && seen[i + 1]?.char === '\n').length;
  return (
    kinds.every((kind) => kind === CharKind.Space || kind === CharKind.Newline) &&
    breaks - pairs <= 1
  );
}
