import type { Mention } from '../model/mention';
import { type Gazetteer, match } from './match';
import type { Block, Run, Word } from './runs';

/**
 * Names that the page writes with more than the record has: a middle initial ("Christopher M. Rose"
 * for Christopher Rose), a capital inside ("JustGiving" for Justgiving). Only capitals that no name
 * covers are looked up again.
 */
export function respelled(
  gazetteer: Gazetteer,
  { runs }: Block,
  found: readonly Mention[],
): Mention[] {
  return runs.flatMap((run) =>
    spellings(run).flatMap(([words, spelling]) => {
      const start = words[0].start;
      const end = (words[words.length - 1] as Word).end;
      if (found.some((mention) => mention.start < end && start < mention.end)) return [];
      const [mention] = match(gazetteer, spelling);
      const whole = mention?.start === 0 && mention.end === spelling.length;
      return whole ? [{ start, end, names: mention.names }] : [];
    }),
  );
}

type Words = readonly [Word, ...Word[]];

function spellings({ words }: Run): (readonly [Words, string])[] {
  const found: (readonly [Words, string])[] = [];
  words.forEach((word, index) => {
    if (INNER_CAPITAL.test(word.text))
      found.push([[word], word.text.charAt(0) + word.text.slice(1).toLowerCase()]);
    const initial = words[index + 1];
    const last = words[index + 2];
    if (initial?.text.length === 1 && last && word.text.length > 1 && last.text.length > 1)
      found.push([[word, initial, last], `${word.text} ${last.text}`]);
  });
  return found;
}

const INNER_CAPITAL = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}{2,}$/u;
