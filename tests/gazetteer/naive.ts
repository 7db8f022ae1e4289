import { allows, type WordCase } from '../../src/gazetteer/index/case';
import { LONGEST_NAME, MOST_HIDDEN, type SurfaceForm } from '../../src/gazetteer/index/surface';
import { mayEnd, mayStart } from '../../src/gazetteer/matching/edges';
import type { Mention } from '../../src/model/mention';
import { Gap } from '../../src/text/gaps';
import { Shape } from '../../src/text/shape';
import { type Token, tokens } from '../../src/text/tokens';

/**
 * The oracle: at every word try every name, keep the longest, go on after it.
 * Whatever the index does, it must say the same as this.
 */
export function naiveMatch(names: readonly SurfaceForm[], text: string): Mention[] {
  const words = tokens(text);
  const forms = names.map((name) => ({ name, form: formOf(name) }));
  const mentions: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const here = forms
      .filter(({ form }) => form && matches(form, text, words, i))
      .map(({ name, form }) => ({ name, length: form?.words.length ?? 0 }));
    const length = Math.max(0, ...here.map((one) => one.length));
    const first = words[i];
    const last = words[i + length - 1];
    if (length > 0 && first && last) {
      mentions.push({
        start: first.start,
        end: last.end,
        names: here
          .filter((one) => one.length === length)
          .map(({ name }) => ({ entity: name.entity, name: name.name }))
          .sort((a, b) => a.entity - b.entity || a.name - b.name),
      });
    }
    i += Math.max(1, length);
  }
  return mentions;
}

/** A name as words; `comma` where one stands before the word. */
interface Form {
  readonly exact: boolean;
  readonly words: readonly (WordCase & { readonly key: string; readonly comma: boolean })[];
}

function formOf({ text, caseSensitive: exact = false }: SurfaceForm): Form | undefined {
  const words = tokens(text);
  if (words.length === 0 || words.length > LONGEST_NAME) return undefined;
  if (words.some(({ key }) => key === '')) return undefined;
  const article = words.length > 1 && words[0]?.key === 'the' && !exact;
  return {
    exact,
    words: words.map(({ key, shape, capitals, before }, i) => ({
      key,
      shape: article && i === 0 ? Shape.Lower : shape,
      capitals,
      comma: before === Gap.Comma,
    })),
  };
}

function matches({ words, exact }: Form, text: string, page: Token[], i: number): boolean {
  const span = page.slice(i, i + words.length);
  const [first] = span;
  const last = span.at(-1);
  return (
    first !== undefined &&
    last !== undefined &&
    words.every((word, k) => isWord(word, span[k], exact)) &&
    words.every((word, k) => k === 0 || joins(span[k]?.before ?? Gap.Break, word.comma)) &&
    hiddenIn(span) <= MOST_HIDDEN &&
    mayStart(text, first.start) &&
    mayEnd(text, last.end)
  );
}

function isWord(name: Form['words'][number], word: Token | undefined, exact: boolean): boolean {
  return word !== undefined && word.key === name.key && allows(name, word, exact);
}

function joins(gap: Gap, comma: boolean): boolean {
  return comma ? gap === Gap.Comma : gap !== Gap.Break && gap !== Gap.Comma;
}

function hiddenIn(span: readonly Token[]): number {
  return span.reduce((sum, word, k) => sum + word.hidden + (k === 0 ? 0 : word.hiddenBefore), 0);
}
