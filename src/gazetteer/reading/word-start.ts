import { isApostrophe, isWordCode } from '../words/letters';

/** Where the word begins that has its capital at `at`, or -1 where it is inside a word. */
export function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const before = text.charCodeAt(at - 1);
  if (before === SPACE) return at;
  return isWordCode(before) ? -1 : startOfArticle(text, at);
}

/**
 * Where a name begins if an article stands before its capital at `at`: al-Raisi, d'Estaing. Otherwise `at`, or
 * -1 inside a word.
 */
function startOfArticle(text: string, at: number): number {
  const mark = text.charCodeAt(at - 1);
  if (mark !== HYPHEN && !isApostrophe(mark)) return at;
  if (!isWordCode(text.charCodeAt(at - 2))) return at;
  let start = at - 2;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start--;
  return ARTICLES.has(text.slice(start, at - 1)) ? start : -1;
}

const ARTICLES = new Set(['al', 'el', 'as', 'ar', 'ul', 'd', 'l']);

const SPACE = 32;
const HYPHEN = 45;
