import { isSpace, isWordCode } from '../../words/letters';
import { isTitleWord, readsAsTitle } from '../../words/titles';
import type { Word } from '../../words/word';
import type { Page, Sighting } from './page';

/** The titles directly before a sighting, as written: "Republican Sen." gives "Sen". */
export function titleBefore(
  { blocks }: Page,
  { run, from, block, start }: Sighting,
): string | undefined {
  const words = run?.words ?? [];
  let first = from;
  while (first > 0 && readsAsTitle(words[first - 1] as Word)) first--;
  const title = words[first];
  if (title && first < from) return blocks[block]?.text.slice(title.start, words[from - 1]?.end);
  // A title in small letters: "the dissident Idris Hasan".
  const text = blocks[block]?.text ?? '';
  let at = start - 1;
  if (!isSpace(text.charCodeAt(at))) return undefined;
  while (at > 0 && isWordCode(text.charCodeAt(at - 1))) at--;
  const before = text.slice(at, start - 1);
  return isTitleWord(before) ? before : undefined;
}

/** Whether a statement speaks of what the title says: "Rep" and a US Representative. */
export function meansSameTitle(title: string, value: string): boolean {
  const said = value.toLowerCase();
  return title
    .toLowerCase()
    .split(/\s+/)
    .some((word) => said.includes(LONG_FORMS[word] ?? word));
}

const LONG_FORMS: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  gen: 'general',
  congressman: 'representative',
  congresswoman: 'representative',
  mp: 'member of parliament',
  mep: 'member of the european parliament',
  ceo: 'chief executive',
  lawmaker: 'member',
};
