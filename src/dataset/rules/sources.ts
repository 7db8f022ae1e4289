import { earliest } from '../../model/date';
import type { Source } from '../../model/statement';
import type { Problem, Whole } from '../lint';

/** The year and the month under which a newspaper files a page. */
const FILED = /\/((?:19|20)\d\d)\/(?:0[1-9]|1[0-2])\//;

const WIKIPEDIA = /^https:\/\/(?:[\w-]+\.)*wikipedia\.org\//;

/** What is said of a source fits its address: who publishes it, in which year, and which article it is. */
export function* sources({ placed }: Whole): Iterable<Problem> {
  for (const { file, entity } of placed) {
    for (const [key, source] of Object.entries(entity.sources)) {
      const article = key === 'enwiki' ? entity.ids.enwiki : null;
      for (const [field, says] of wrongWith(source, article)) {
        yield { file, record: entity.id, field: `sources.${key}.${field}`, says };
      }
    }
  }
}

function* wrongWith(
  { url, publisher, published }: Source,
  article: string | null,
): Iterable<['publisher' | 'published' | 'url', string]> {
  const isThere = WIKIPEDIA.test(url);
  if (publisher === 'Wikipedia' ? !isThere : isThere && !publisher.includes('Wikipedia')) {
    yield ['publisher', `${publisher} does not publish ${new URL(url).host}`];
  }
  const year = FILED.exec(new URL(url).pathname)?.[1];
  if (year !== undefined && published !== null && !earliest(published).startsWith(year)) {
    yield ['published', `is not of ${year}, under which the page is filed`];
  }
  if (article !== null && isThere && articleAt(url) !== article) {
    yield ['url', `is not the article ${article}`];
  }
}

function articleAt(url: string): string {
  return decodeURIComponent(url.split('/wiki/')[1] ?? '').replaceAll('_', ' ');
}
