import { allows } from '../../src/gazetteer/case';
import { mayEnd, mayStart } from '../../src/gazetteer/edges';
import { type Form, formOf, MOST_HIDDEN, type SurfaceForm } from '../../src/gazetteer/surface';
import type { Mention } from '../../src/model/mention';
import { Gap } from '../../src/text/gaps';
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
      .filter(
        ({ name, form }) => form && matches(form, name.caseSensitive ?? false, text, words, i),
      )
      .map(({ name, form }) => ({ name, length: form?.keys.length ?? 0 }));
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

function matches(form: Form, exact: boolean, text: string, words: Token[], i: number): boolean {
  const span = words.slice(i, i + form.keys.length);
  const last = i + form.keys.length - 1;
  return (
    span.length === form.keys.length &&
    span.every((word, k) => word.key === form.keys[k]) &&
    span.every((word, k) => k === 0 || joins(word.before, form.commas[k] ?? false)) &&
    span.every((word, k) => isWritten(form, k, word, exact)) &&
    hiddenIn(span) <= MOST_HIDDEN &&
    mayStart(text, words, i) &&
    mayEnd(text, words, last)
  );
}

function joins(gap: Gap, comma: boolean): boolean {
  return comma ? gap === Gap.Comma : gap !== Gap.Break && gap !== Gap.Comma;
}

function isWritten(form: Form, k: number, word: Token, exact: boolean): boolean {
  const written = form.cases[k];
  return written !== undefined && allows(written, word, exact);
}

function hiddenIn(span: readonly Token[]): number {
  return span.reduce((sum, word, k) => sum + word.hidden + (k === 0 ? 0 : word.hiddenBefore), 0);
}
