import type { Span } from '../../model/mention';
import { isSpace } from '../words/letters';
import { isTitleWord } from '../words/titles';
import type { Run } from './runs';

/** A name with a nickname in quotation marks inside, and its spelling without: 'Luiz "Lula" da Silva'. */
export function nicknamed(
  text: string,
  runs: readonly Run[],
  index: number,
): (Span & { readonly spelling: string }) | undefined {
  const before = runs[index] as Run;
  if (!runs[index + 1]) return undefined;
  const mark = QUOTES.indexOf(text.charAt(before.end + 1));
  if (mark < 0) return undefined;
  const quoted = text.slice(before.end + 2, before.end + LONGEST);
  const close = before.end + 2 + quoted.indexOf(CLOSING.charAt(mark));
  if (close < before.end + 2 || text.charAt(close + 1) !== ' ') return undefined;
  let next = index + 1;
  while ((runs[next]?.start ?? Number.POSITIVE_INFINITY) < close) next++;
  const after = runs[next];
  const first = before.words.find(({ key }) => !isTitleWord(key));
  if (!first || after?.start !== close + 2) return undefined;
  const { start } = first;
  const { end } = after;
  return {
    start,
    end,
    spelling: `${text.slice(start, before.end)} ${text.slice(after.start, end)}`,
  };
}

/** Whether a space stands there that no small letter follows; most runs end before a word in small letters. */
export function mayOpen(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 1);
  return isSpace(text.charCodeAt(at)) && !(code >= 97 && code <= 122);
}

const QUOTES = '"“‘\'«';
const CLOSING = '"”’\'»';
/** No nickname is longer. */
const LONGEST = 30;
