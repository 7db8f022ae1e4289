import type { Mention, Span } from '../model/mention';
import { type Gazetteer, match } from './match';
import type { Block, Run, Word } from './runs';

/**
 * Names that the page writes with more than the record has: a middle initial or patronymic
 * ("Christopher M. Rose" for Christopher Rose), a middle name for an initial, a capital inside
 * ("JustGiving" for Justgiving), a comma or brackets ("Trinity College, Dublin"). Only capitals that no
 * name covers are looked up again.
 */
export function respelled(
  gazetteer: Gazetteer,
  { text, runs }: Block,
  found: readonly Mention[],
): Mention[] {
  const free = freeOf(found);
  return runs.flatMap((run, index) => {
    for (const { start, end, spelling } of spellings(text, run, runs[index + 1])) {
      if (!free(start, end)) continue;
      const [mention] = match(gazetteer, spelling);
      if (mention?.start === 0 && mention.end === spelling.length)
        return [{ start, end, names: mention.names }];
    }
    return [];
  });
}

interface Spelling extends Span {
  readonly spelling: string;
}

function* spellings(text: string, { words }: Run, next: Run | undefined): Iterable<Spelling> {
  for (const [index, word] of words.entries()) {
    yield* innerCapitals(word);
    const middle = words[index + 1];
    const last = words[index + 2];
    if (middle && last && word.text.length > 1 && last.text.length > 1)
      yield* withoutMiddle(word, middle, last);
  }
  yield* acrossPunctuation(text, words, next);
}

function* innerCapitals({ text, start, end }: Word): Iterable<Spelling> {
  if (text.length < 4 || !INNER_CAPITAL.test(text)) return;
  if (/^\p{Lu}\p{Ll}+\p{Lu}\p{L}{2,}$/u.test(text))
    yield { start, end, spelling: text.charAt(0) + text.slice(1).toLowerCase() };
  const shouted = /^(\p{Lu}{2,})(\p{Ll})(\p{Ll}*)$/u.exec(text);
  if (shouted) {
    const [, capitals = '', letter = '', rest = ''] = shouted;
    yield { start, end, spelling: capitals + letter.toUpperCase() + rest };
  }
}

const INNER_CAPITAL = /.\p{Lu}/u;

function* withoutMiddle(first: Word, middle: Word, last: Word): Iterable<Spelling> {
  const span = { start: first.start, end: last.end };
  if (middle.text.length === 1 || PATRONYMIC.test(middle.key))
    yield { ...span, spelling: `${first.text} ${last.text}` };
  else yield { ...span, spelling: `${first.text} ${middle.text.charAt(0)}. ${last.text}` };
}

const PATRONYMIC = /(?:[oe]vich|[oe]vna|ichna)$/;

/** Up to the next capitals over a comma, or up to the end of what stands in brackets. */
function* acrossPunctuation(
  text: string,
  words: readonly Word[],
  next: Run | undefined,
): Iterable<Spelling> {
  const first = words[0];
  const last = words[words.length - 1];
  if (!first || !last || !next) return;
  const gap = text.slice(last.end, next.start);
  const name = text.slice(first.start, last.end);
  if (gap === ', ')
    yield {
      start: first.start,
      end: next.end,
      spelling: `${name} ${text.slice(next.start, next.end)}`,
    };
  const close = gap === ' (' ? text.indexOf(')', next.start) : -1;
  if (close > 0 && close - next.start < LONGEST_BRACKET)
    yield {
      start: first.start,
      end: close + 1,
      spelling: `${name} ${text.slice(next.start, close)}`,
    };
}

const LONGEST_BRACKET = 40;

/** Whether a span meets no mention; spans are asked for from left to right. */
function freeOf(found: readonly Mention[]): (start: number, end: number) => boolean {
  let from = 0;
  return (start, end) => {
    while (from > 0 && (found[from - 1] as Mention).end > start) from--;
    while (from < found.length && (found[from] as Mention).end <= start) from++;
    return (found[from]?.start ?? Number.POSITIVE_INFINITY) >= end;
  };
}
