import type { Runtime } from 'webextension-polyfill';
import { fromOwnPage } from '../messages/admit';
import type { Empty, ToBackground } from '../messages/contract';
import { packed } from '../messages/packed';
import type { Handlers } from '../messages/transport';
import type { Entity, EntityId } from '../model/entity';
import { goBack, restore } from './dataset/change-in-use';
import { entityById } from './dataset/entity-by-id';
import { ready } from './dataset/ready';
import { stop } from './dataset/running';
import {
  changeOwnMarks,
  describeOwn,
  exportOwn,
  importOwn,
  putOwn,
  removeOwn,
  takeBackOwn,
} from './own/own';
import { withOwn } from './own/own-entries';
import { annotate } from './pages/annotate';
import { showCount } from './pages/badge';
import { cardHere } from './pages/card-here';
import { dress } from './pages/dress';
import { know } from './pages/know';
import { mayRead } from './pages/may-read';
import { openSource } from './pages/open-source';
import { runPage } from './pages/run-page';
import { runScript } from './pages/run-script';
import { applySites, readOnce, settingsFor } from './pages/sites';
import { skim } from './pages/skim';
import { inTurn } from './pages/turns';
import { describeSources } from './refreshing/describe-sources';
import { changeEndpoints } from './refreshing/endpoints';
import { changeSchedule } from './refreshing/schedule';
import { addFeed, addPack, answerGuard, removeSource, startRefresh } from './refreshing/sources';
import { searchAll } from './searching/search-all';

/** Every message and what answers it. */
export const handlers: Handlers<ToBackground, Runtime.MessageSender> = {
  skim: ({ blocks }, sender) => skim(blocks, sender),
  async annotate(request, sender) {
    const { highlight, within = [] } = request;
    const told = highlight ? settingsFor(sender) : null;
    const answer = await inTurn(sender.tab?.id, () => annotate(request));
    // Not awaited: style and answer both arrive before the marks are painted.
    const lacking = answer.annotations.flatMap(({ block }) => within[block] || []);
    if (highlight) void dress({ highlight, within: lacking }, sender).catch(empty);
    return { ...answer, annotations: packed(answer.annotations), settings: await told };
  },
  cardHere: (request, { tab }) => inTurn(tab?.id, () => cardHere(request)),
  card: async ({ id }, sender) => ({ entity: (await entityFor(id, sender)) ?? null }),
  run: ({ script, says }, sender) =>
    script === 'page' ? runPage(says ?? [], sender) : runScript(script, sender),
  dress,
  open: async ({ id, what }, sender) => ({
    opened: await openSource(await entityFor(id, sender), what, sender.tab),
  }),
  settings: async ({ clicked }, sender) => ({
    settings: await settingsFor(sender),
    stay: await mayRead(sender, clicked),
  }),
  know,
  count: ({ entities }, sender) => showCount(entities, sender),
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
  putOwn: async (draft) => ({ fault: await putOwn(draft) }),
  removeOwn: async ({ id }) => removeOwn(id).then(empty),
  exportOwn: async ({ format }) => ({ text: await exportOwn(format) }),
  importOwn: async ({ text }) => importOwn(text),
  takeBackOwn: async ({ ids, before }) => takeBackOwn(ids, before).then(empty),
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

/** An entity as its sender may see it: the extension's own pages also show what the reader wrote. */
async function entityFor(id: EntityId, sender: Runtime.MessageSender): Promise<Entity | undefined> {
  const known = await entityById(id);
  // If the reader's own words cannot be read, the card is still right without them.
  return fromOwnPage(sender) ? withOwn(id, known).catch(() => known) : known;
}

function empty(): Empty {
  return {};
}
