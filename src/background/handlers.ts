import type { Runtime } from 'webextension-polyfill';
import { link } from '../gazetteer/link';
import { entitiesOf, read } from '../gazetteer/read';
import { fromOwnPage } from '../messages/border';
import type {
  AnnotateAnswer,
  AnnotateRequest,
  FromExtension,
  FromPage,
  SearchResult,
} from '../messages/contract';
import type { Handlers } from '../messages/transport';
import type { Entity, EntityId } from '../model/entity';
import { showCount } from './badge';
import { describeSources } from './describe-sources';
import { dress } from './dress';
import { changeEndpoints } from './endpoints';
import { openSource } from './open-source';
import {
  changeOwnMarks,
  exportOwn,
  importOwn,
  ownEntries,
  putOwn,
  removeOwn,
  searchOwn,
  withOwn,
} from './own';
import { ownMarks } from './own-marks';
import { goBack, ready, restore } from './ready';
import { runScript } from './run-script';
import { stop } from './running';
import { changeSchedule } from './schedule';
import { searchEntities } from './search-entities';
import { applySites, mayRead, readOnce } from './sites';
import { addFeed, addPack, answerGuard, removeSource, startRefresh } from './sources';

/** Every message and what answers it. */
export const handlers: Handlers<FromPage & FromExtension, Runtime.MessageSender> = {
  annotate,
  card: async ({ id }, sender) => ({ entity: (await entityFor(id, sender)) ?? null }),
  run: ({ script }, sender) => runScript(script, sender),
  dress: ({ highlight }, sender) => dress(highlight, sender),
  open: async ({ id, what }, sender) => ({
    opened: await openSource(await entityFor(id, sender), what, sender.tab),
  }),
  stay: async (_request, sender) => ({ stay: await mayRead(sender) }),
  count: ({ entities }, sender) => showCount(entities, sender.tab?.id),
  search: async ({ query, limit }) => ({
    results: await searchAll(query, limit),
  }),
  dataset: async () => (await ready()).info,
  restore: async () => (await restore()).info,
  goBack: async () => (await goBack()).info,
  sources: describeSources,
  refresh: async ({ source }) => ({ started: await startRefresh(source) }),
  stop: ({ source }) => ({ stopped: stop(source) }),
  confirm: async ({ source, accept }) => answerGuard(source, accept).then(empty),
  addPack: async ({ pack, country }) => ({ source: await addPack(pack, country) }),
  addFeed: async ({ address }) => ({ source: await addFeed(address) }),
  removeSource: async ({ source }) => removeSource(source).then(empty),
  own: async () => ({ entries: await ownEntries(), marks: await ownMarks() }),
  putOwn: async (draft) => ({ kept: await putOwn(draft) }),
  removeOwn: async ({ id }) => removeOwn(id).then(empty),
  exportOwn: async ({ format }) => ({ text: await exportOwn(format) }),
  importOwn: async ({ text }) => importOwn(text),
  ownMarks: async ({ on }) => changeOwnMarks(on).then(empty),
  schedule: async ({ every }) => changeSchedule(every).then(empty),
  endpoints: async (endpoints) => ({
    kept: await changeEndpoints(endpoints).then(
      () => true,
      () => false,
    ),
  }),
  sites: applySites,
  readOnce: ({ tab }) => readOnce(tab),
};

/** What a page may see of an entity, and what the reader's own pages show of it besides. */
async function entityFor(id: EntityId, sender: Runtime.MessageSender): Promise<Entity | undefined> {
  const known = await (await ready()).get(id);
  // The reader's own words stay in the reader's own pages; without them the card is still right.
  return fromOwnPage(sender) ? withOwn(id, known).catch(() => known) : known;
}

/** The reader's own entries come first: they know why they wrote them. */
export async function searchAll(query: string, limit: number): Promise<readonly SearchResult[]> {
  const [own, found] = await Promise.all([
    searchOwn(query, limit).catch(() => []),
    searchEntities(await ready(), query, limit),
  ]);
  const mine = new Set(own.map(({ id }) => id));
  return [...own, ...found.filter(({ id }) => !mine.has(id))].slice(0, limit);
}

/** Matches, loads what may be meant, links; nothing is kept of the text. */
async function annotate({ blocks, asOf, memory }: AnnotateRequest): Promise<AnnotateAnswer> {
  const library = await ready();
  const reading = read(library.gazetteer, blocks);
  const [byOrdinal, byId] = await Promise.all([
    library.at(entitiesOf(reading)),
    remembered(library.get, [...memory.linked, ...Object.values(memory.bound).flat()]),
  ]);
  for (const entity of byOrdinal.values()) byId.set(entity.id, entity);
  const known = {
    at: (ordinal: number) => byOrdinal.get(ordinal),
    get: (id: EntityId) => byId.get(id),
  };
  const { annotations, memory: learnt } = link(reading, known, { asOf, memory });
  const held = new Set(memory.linked);
  const named = new Set(annotations.flatMap(({ entity, others }) => [entity, ...others]));
  const cards = [...named].flatMap((id) => (held.has(id) ? [] : (byId.get(id) ?? [])));
  return { annotations, cards, memory: learnt, dataset: library.info.version };
}

async function remembered(
  get: (id: EntityId) => Promise<Entity | undefined>,
  ids: readonly EntityId[],
): Promise<Map<EntityId, Entity>> {
  const found = await Promise.all([...new Set(ids)].map(get));
  return new Map(found.flatMap((entity) => (entity ? [[entity.id, entity]] : [])));
}

function empty(): Record<never, never> {
  return {};
}
