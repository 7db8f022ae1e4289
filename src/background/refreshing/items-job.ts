import type { Entity, Kind } from '../../model/entity';
import type { Ask } from '../../sources/polite';
import type { Job } from '../../sources/source-row';
import { type Asked, AT_ONCE, isItemId, items, labels } from '../../sources/wikidata/api';
import { entityOf } from '../../sources/wikidata/entity';
import { named } from '../../sources/wikidata/statements';
import type { Database } from '../../store/database';
import { keepPart } from '../../store/rounds';
import { todayHere } from '../../today-here';
import { tidy } from '../dataset/ready';

export interface ItemsContext {
  readonly database: Database;
  readonly ask: Ask;
  /** Address of `wbgetentities`. */
  readonly api: string;
  /** Names that are known without asking, by Wikidata id. */
  readonly names: Map<string, string>;
  /** Words that are nobody's name by themselves. */
  readonly common: ReadonlySet<string>;
  /** Of items that do not say what they are. */
  readonly kind: Kind;
  tell(job: Job): void;
}

/** Begins an article title in a queue; what does not begin so is a Wikidata id. */
export const TITLE = 'enwiki:';

/**
 * Works through a job's queue, fifty items at a time. What was fetched and the rest of the queue are stored
 * in one transaction, so that a background that was ended continues with the next fifty.
 */
export async function fetchItems(job: Job, context: ItemsContext): Promise<Job> {
  let now = job;
  while (now.queue.length) {
    context.tell(now);
    const [chunk, rest] = nextChunk(now.queue);
    const entities = await fetchChunk(chunk, context);
    const missing = chunk.length - entities.length;
    const first = now.leftOut.first ?? chunk.find((name) => !has(entities, name)) ?? null;
    const leftOut = { ...now.leftOut, records: now.leftOut.records + missing, first };
    now = await keepPart(context.database, { ...now, queue: rest, leftOut }, entities, tidy);
  }
  context.tell(now);
  return now;
}

/** Titles in one address, percent-encoded; a server takes some 8 KiB. */
const MOST_TITLE_UNITS = 5_000;

/**
 * The next part of a queue, and the rest. Ids and titles are requested differently, so a part is all of
 * one sort.
 */
function nextChunk(queue: readonly string[]): [chunk: readonly string[], rest: readonly string[]] {
  const titles = queue[0]?.startsWith(TITLE) ?? false;
  let units = 0;
  const end = queue.findIndex((name, index) => {
    units += encodeURIComponent(name).length;
    const full = index >= AT_ONCE || (index > 0 && units > MOST_TITLE_UNITS);
    return full || name.startsWith(TITLE) !== titles;
  });
  return end < 0 ? [queue, []] : [queue.slice(0, end), queue.slice(end)];
}

async function fetchChunk(chunk: readonly string[], context: ItemsContext): Promise<Entity[]> {
  const { ask, api, kind, common } = context;
  const found = await items(ask, api, asked(chunk));
  await learnNames([...found.values()].flatMap(named), context);
  const today = todayHere();
  return [...found].flatMap(([name, item]) => {
    const own = typeof item.id === 'string' ? item.id : '';
    const id = isItemId(name) ? name : own;
    if (!isItemId(id)) return [];
    const label = (to: string) => context.names.get(to);
    return entityOf(item, { id, label, kind, today, common }) ?? [];
  });
}

function asked(chunk: readonly string[]): Asked {
  if (!chunk[0]?.startsWith(TITLE)) return { ids: chunk };
  return { titles: chunk.map((name) => name.slice(TITLE.length)) };
}

async function learnNames(ids: readonly string[], { ask, api, names }: ItemsContext) {
  const unknown = [...new Set(ids)].filter((id) => !names.has(id));
  for (let start = 0; start < unknown.length; start += AT_ONCE)
    for (const [id, label] of await labels(ask, api, unknown.slice(start, start + AT_ONCE)))
      names.set(id, label);
}

function has(entities: readonly Entity[], name: string): boolean {
  return entities.some(({ ids }) =>
    name.startsWith(TITLE) ? ids.enwiki === name.slice(TITLE.length) : ids.wikidata === name,
  );
}
