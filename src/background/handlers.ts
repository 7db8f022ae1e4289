import type { Runtime } from 'webextension-polyfill';
import { fromOwnPage } from '../messages/border';
import type { FromExtension, FromPage, SearchResult } from '../messages/contract';
import type { Handlers } from '../messages/transport';
import type { Entity, EntityId } from '../model/entity';
import { readSettings } from '../settings';
import { annotate } from './annotate';
import { showCount } from './badge';
import { cardHere } from './card-here';
import { describeSources } from './describe-sources';
import { dress } from './dress';
import { changeEndpoints } from './endpoints';
import { openSource } from './open-source';
import {
  changeOwnMarks,
  describeOwn,
  exportOwn,
  importOwn,
  putOwn,
  removeOwn,
  searchOwn,
  withOwn,
} from './own';
import { entityById, goBack, ready, restore } from './ready';
import { runPage } from './run-page';
import { runScripts } from './run-scripts';
import { stop } from './running';
import { changeSchedule } from './schedule';
import { searchEntities } from './search-entities';
import { applySites, mayRead, readOnce } from './sites';
import { skim } from './skim';
import { addFeed, addPack, answerGuard, removeSource, startRefresh } from './sources';

/** Every message and what answers it. */
export const handlers: Handlers<FromPage & FromExtension, Runtime.MessageSender> = {
  skim: ({ blocks }, sender) => skim(blocks, sender),
  async annotate(request, sender) {
    const { highlight } = request;
    const told = highlight ? readSettings() : null;
    const answer = await annotate(request);
    // On its way while the answer is: both come before the marks are painted.
    if (highlight && answer.annotations.length) void dress(highlight, sender).catch(empty);
    return { ...answer, settings: await told };
  },
  cardHere,
  card: async ({ id }, sender) => ({ entity: (await entityFor(id, sender)) ?? null }),
  run: ({ script, says }, sender) =>
    script === 'page' ? runPage(says ?? [], sender) : runScripts([script], sender),
  dress: ({ highlight }, sender) => dress(highlight, sender),
  open: async ({ id, what }, sender) => ({
    opened: await openSource(await entityFor(id, sender), what, sender.tab),
  }),
  settings: async (_request, sender) => ({
    settings: await readSettings(),
    stay: await mayRead(sender),
  }),
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
  own: describeOwn,
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
  const known = await entityById(id);
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

function empty(): Record<never, never> {
  return {};
}
