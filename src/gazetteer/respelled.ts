import type { Mention } from '../model/mention';
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
  const more: Mention[] = [];
  const look = (start: number, end: number, spelling: string) => {
    const [mention] = match(gazetteer, spelling);
    if (mention?.start === 0 && mention.end === spelling.length)
      more.push({ start, end, names: mention.names });
  };
  runs.forEach((run, index) => {
    const { words } = run;
    for (const [at, word] of words.entries()) {
      if (hasInnerCapital(word) && free(word.start, word.end))
        look(word.start, word.end, lessCapital(word.text));
      const last = words[at + 2];
      if (last && free(word.start, last.end)) {
        const spelling = withoutMiddle(word, words[at + 1] as Word, last);
        if (spelling) look(word.start, last.end, spelling);
      }
    }
    const next = runs[index + 1];
    const end = next && endAcross(text, run, next);
    if (end && free(run.start, end)) look(run.start, end, withoutMarks(text.slice(run.start, end)));
  });
  return more;
}

/** Before the third letter it is O'Neill, McCain or an acronym. */
function hasInnerCapital({ text, key }: Word): boolean {
  return text.length > 3 && !text.includes('-') && key.slice(1) !== text.slice(1) && key !== text;
}

/** "Justgiving" for JustGiving, "CNNGo" for CNNgo. */
function lessCapital(text: string): string {
  const shouted = /^(\p{Lu}{2,})(\p{Ll})(\p{Ll}*)$/u.exec(text);
  if (!shouted) return text.charAt(0) + text.slice(1).toLowerCase();
  const [, capitals = '', letter = '', rest = ''] = shouted;
  return capitals + letter.toUpperCase() + rest;
}

function withoutMiddle(first: Word, middle: Word, last: Word): string | undefined {
  if (first.text.length === 1 || last.text.length === 1) return undefined;
  if (middle.text.length === 1 || PATRONYMIC.test(middle.key)) return `${first.text} ${last.text}`;
  return `${first.text} ${middle.text.charAt(0)}. ${last.text}`;
}

const PATRONYMIC = /(?:[oe]vich|[oe]vna|ichna)$/;

/** The end of what goes on over a comma, or of brackets; undefined where neither follows. */
function endAcross(text: string, run: Run, next: Run): number | undefined {
  if (next.start !== run.end + 2) return undefined;
  const [mark, space] = [text.charAt(run.end), text.charAt(run.end + 1)];
  if (mark === ',' && space === ' ') return next.end;
  if (mark !== ' ' || space !== '(') return undefined;
  const close = text.indexOf(')', next.start);
  return close > 0 && close - next.start < LONGEST_BRACKET ? close + 1 : undefined;
}

const LONGEST_BRACKET = 40;

function withoutMarks(name: string): string {
  return name.replace(/[,()]/g, '');
}

/** Whether a span meets no mention; spans are asked for from left to right. */
function freeOf(found: readonly Mention[]): (start: number, end: number) => boolean {
  let from = 0;
  return (start, end) => {
    while (from > 0 && (found[from - 1] as Mention).end > start) from--;
    while (from < found.length && (found[from] as Mention).end <= start) from++;
    return (found[from]?.start ?? Number.POSITIVE_INFINITY) >= end;
  };
}
