/**
 * Arabic attaches "and", "in", "to" and "as" to the word that follows: والإنتربول, بالإنتربول, للإنتربول. Not for short
 * names, because the result may be another word: Lyon with "in" reads "billion".
 */
export function* withProclitics(name: string): Iterable<string> {
  const hasArticle = name.startsWith(ARTICLE);
  if (!hasArticle && !name.includes(' ') && name.length < SHORTEST) return;
  for (const word of ['و', 'ب', 'ك']) yield word + name;
  const to = hasArticle ? `لل${name.slice(ARTICLE.length)}` : `ل${name}`;
  yield to;
  yield `و${to}`;
}

const ARTICLE = 'ال';
const SHORTEST = 5;
