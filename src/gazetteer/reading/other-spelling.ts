import { anyScript } from '../../text/any-script';
import type { Run, Word } from './runs';

// How a record may list a name that the page writes with more letters, words or signs.

/** A capital before the third letter is that of O'Neill, McCain or an acronym. */
export function hasInnerCapital(word: Word): boolean {
  if (word.end - word.start <= 3 || !word.odd) return false;
  const { text, key } = word;
  return !text.includes('-') && key.slice(1) !== text.slice(1) && key !== text;
}

/** "Justgiving" for JustGiving, "CNNGo" for CNNgo. */
export function lessCapital(text: string): string {
  const shouted = SHOUTED.exec(text);
  if (!shouted) return text.charAt(0) + text.slice(1).toLowerCase();
  const [, capitals = '', letter = '', rest = ''] = shouted;
  return capitals + letter.toUpperCase() + rest;
}

const SHOUTED = anyScript`^(\p{Lu}{2,})(\p{Ll})(\p{Ll}*)$`;

export function withoutMiddle(first: Word, middle: Word, last: Word): string {
  if (isLetter(middle) || PATRONYMIC.test(middle.key)) return `${first.text} ${last.text}`;
  return `${first.text} ${middle.text.charAt(0)}. ${last.text}`;
}

function isLetter({ start, end }: Word): boolean {
  return end - start === 1;
}

const PATRONYMIC = /(?:[oe]vich|[oe]vna|ichna)$/;

/** The end of a name that goes on over a comma or has brackets; undefined where neither follows. */
export function endAcross(text: string, run: Run, next: Run): number | undefined {
  if (next.start !== run.end + 2) return undefined;
  const [mark, space] = [text.charAt(run.end), text.charAt(run.end + 1)];
  if (mark === ',' && space === ' ') return next.end;
  if (mark !== ' ' || space !== '(') return undefined;
  const close = text.indexOf(')', next.start);
  return close > 0 && close - next.start < LONGEST_BRACKET ? close + 1 : undefined;
}

const LONGEST_BRACKET = 40;

export function withoutMarks(name: string): string {
  return name.replace(/[,()]/g, '');
}
