import { field } from '../../dataset/field';
import { readJson } from '../../dataset/json';
import { decode } from '../network';
import type { Ask } from '../polite';
import { Refused } from '../refused';

/** A public endpoint gives up after a minute; so do we, a little later. */
const QUERY_MS = 70_000;
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_ITEMS = 50_000;

/** The Wikidata ids that a query gives as `?item`, each once. Throws `Refused`. */
export async function askSparql(ask: Ask, endpoint: string, query: string): Promise<string[]> {
  const address = new URL(endpoint);
  address.searchParams.set('query', query);
  const accept = 'application/sparql-results+json';
  const wants = { accept, mostBytes: MOST_BYTES, firstByteMs: QUERY_MS };
  return ask(address.href, wants, ({ body, status }) => {
    if (status === 404) throw new Refused('status', '404');
    return ids(decode(body));
  });
}

function ids(text: string): string[] {
  const rows = field(parse(text), 'results', 'bindings');
  if (!Array.isArray(rows)) throw new Refused('broken', 'expected SPARQL results');
  const found = new Set<string>();
  for (const row of rows) {
    const value = field(row, 'item', 'value');
    const [, id] = typeof value === 'string' ? (ITEM.exec(value) ?? []) : [];
    if (id) found.add(id);
  }
  if (found.size > MOST_ITEMS) throw new Refused('large');
  return [...found].sort();
}

const ITEM = /^https?:\/\/www\.wikidata\.org\/entity\/(Q[1-9]\d{0,11})$/;

function parse(text: string): unknown {
  try {
    return readJson(text);
  } catch (error) {
    throw new Refused('broken', error instanceof Error ? error.message : '');
  }
}
