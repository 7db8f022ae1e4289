/**
 * Arabic writes "and", "in", "to" and "as" onto the word behind them: والإنتربول, بالإنتربول, للإنتربول. Not onto short
 * names, since other words come of it: a billion of Lyon.
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
