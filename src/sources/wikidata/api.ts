import { field } from '../../dataset/field';
import { readJson } from '../../dataset/json';
import { type Answer, decode, retryAfter } from '../network';
import type { Ask } from '../polite';
import { Refused } from '../refused';

/** What is asked for: items by id, or by the title of their English Wikipedia article. */
export type Asked = { readonly ids: readonly string[] } | { readonly titles: readonly string[] };

/** An item as Wikidata writes it; nothing of it is trusted yet. */
export type RawItem = Readonly<Record<string, unknown>>;

/** Whether a text is the id of an item. */
export function isItemId(text: string): boolean {
  return /^Q[1-9]\d{0,11}$/.test(text);
}

type Prop = 'labels' | 'aliases' | 'descriptions' | 'claims' | 'sitelinks';

/** The service takes no more in one request. */
export const AT_ONCE = 50;

/** An item with every property is large: a country has a megabyte. */
const MOST_BYTES = 48 * 1024 * 1024;

/** Fetches items, keyed by the id or title under which they were asked for; missing ones are left out. */
export async function items(
  ask: Ask,
  endpoint: string,
  asked: Asked,
): Promise<ReadonlyMap<string, RawItem>> {
  const props = ['labels', 'aliases', 'descriptions', 'claims', 'sitelinks'] as const;
  const found = await entities(ask, url(endpoint, asked, props));
  const keyed = new Map<string, RawItem>();
  const wanted = new Set('ids' in asked ? asked.ids : asked.titles);
  for (const [key, item] of found) {
    const name = 'ids' in asked ? askedId(key, item) : titleOf(item);
    if (name !== undefined && wanted.has(name)) keyed.set(name, item);
  }
  return keyed;
}

/** English labels of items, by id. */
export async function labels(
  ask: Ask,
  endpoint: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>();
  if (!ids.length) return labels;
  const found = await entities(ask, url(endpoint, { ids }, ['labels']));
  for (const [key, item] of found) {
    const label = labelOf(item);
    if (label !== undefined) labels.set(askedId(key, item), label);
  }
  return labels;
}

/** The English label, or the one that holds for every language. */
export function labelOf(item: RawItem): string | undefined {
  for (const language of ['en', 'mul']) {
    const value = field(item, 'labels', language, 'value');
    if (typeof value === 'string') return value;
  }
  return undefined;
}

export function titleOf(item: RawItem): string | undefined {
  const title = field(item, 'sitelinks', 'enwiki', 'title');
  return typeof title === 'string' ? title : undefined;
}

/**
 * The address of a request. `origin=*` lets a page without permission for the host read the answer,
 * `maxlag` lets a busy service say so.
 */
export function url(endpoint: string, asked: Asked, props: readonly Prop[]): string {
  const address = new URL(endpoint);
  const query = {
    action: 'wbgetentities',
    ...('ids' in asked
      ? { ids: asked.ids.join('|') }
      : { titles: asked.titles.join('|'), sites: 'enwiki' }),
    languages: 'en|mul',
    props: props.join('|'),
    ...(props.includes('sitelinks') && { sitefilter: 'enwiki' }),
    format: 'json',
    origin: '*',
    maxlag: '5',
  };
  for (const [key, value] of Object.entries(query)) address.searchParams.set(key, value);
  return address.href;
}

function entities(ask: Ask, address: string): Promise<[string, RawItem][]> {
  return ask(address, { accept: 'application/json', mostBytes: MOST_BYTES }, readEntities);
}

/** The entities of an answer by their key; throws `Refused` where it is no such answer. */
function readEntities({ body, headers, status }: Answer): [string, RawItem][] {
  if (status === 404) throw new Refused('status', '404');
  const answer = json(decode(body));
  const code = field(answer, 'error', 'code');
  // The service reports these with status 200: its databases lag behind, or there are too many requests.
  if (code === 'maxlag' || code === 'ratelimited')
    throw new Refused('busy', String(retryAfter(headers.get('retry-after'), Date.now())));
  const found = field(answer, 'entities');
  if (typeof found !== 'object' || found === null)
    throw new Refused('broken', typeof code === 'string' ? code : 'expected Wikidata items');
  return Object.entries(found).filter(
    (entry): entry is [string, RawItem] =>
      typeof entry[1] === 'object' && entry[1] !== null && field(entry[1], 'missing') === undefined,
  );
}

function json(text: string): unknown {
  try {
    return readJson(text, DEEPEST);
  } catch (error) {
    throw new Refused('broken', error instanceof Error ? error.message : '');
  }
}

/** A reference of a claim of an item nests eleven deep. */
const DEEPEST = 16;

/** The id that was asked for: one that was merged into another item is answered with that item, which says so. */
function askedId(key: string, item: RawItem): string {
  const from = field(item, 'redirects', 'from');
  return typeof from === 'string' ? from : key;
}
