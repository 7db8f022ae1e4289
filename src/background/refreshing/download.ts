import { fetchFeed } from '../../sources/feed';
import type { Network } from '../../sources/network';
import { GOOD_MANNERS, politely } from '../../sources/polite';
import { Refused } from '../../sources/refused';
import type { Job, SourceRow } from '../../sources/source-row';
import { packById } from '../../sources/wikidata/packs';
import { askSparql } from '../../sources/wikidata/sparql';
import type { Database } from '../../store/database';
import { keepPart } from '../../store/layers';
import { readBundle } from '../dataset/bundle';
import { advance } from '../dataset/running';
import { LOOPBACK, readEndpoints } from './endpoints';
import { fetchItems, TITLE } from './items-job';
import { readStopWords } from './stop-words';

/** Everything of the source, stored as a round; undefined where nothing has changed. */
export async function download(
  database: Database,
  row: SourceRow,
  job: Job,
  network: Network,
): Promise<Job | undefined> {
  if (row.what.type === 'feed') return downloadFeed(database, row, job, network);
  const { api, sparql } = await readEndpoints();
  const manners = LOOPBACK ? { ...GOOD_MANNERS, gapMs: 50, backOffMs: 100 } : GOOD_MANNERS;
  const ask = politely(network, manners);
  const bundle = await readBundle();
  const listed = job.step === 'list' ? await list(row, bundle.entities) : job;
  return fetchItems(listed, {
    database,
    ask,
    api,
    common: await readStopWords(),
    names: new Map(bundle.entities.map(({ ids, caption }) => [ids.wikidata ?? '', caption])),
    kind: (row.what.type === 'pack' && packById(row.what.pack)?.kind) || 'concept',
    tell: ({ total, queue }) =>
      advance(row.id, { step: 'fetch', done: total - queue.length, total }),
  });

  async function list({ what }: SourceRow, entities: typeof bundle.entities): Promise<Job> {
    const queue: string[] = [];
    if (what.type === 'pack')
      for (const query of packById(what.pack)?.queries(what.country ?? '') ?? [])
        queue.push(...(await askSparql(ask, sparql, query)));
    else
      for (const { ids } of entities)
        if (ids.wikidata) queue.push(ids.wikidata);
        else if (ids.enwiki) queue.push(TITLE + ids.enwiki);
    const next: Job = { ...job, step: 'fetch', queue: [...new Set(queue)].sort(), total: 0 };
    const counted = { ...next, total: next.queue.length };
    if (!counted.total) throw new Refused('empty');
    await database.put('jobs', counted);
    return counted;
  }
}

async function downloadFeed(
  database: Database,
  { id, what, round, newest }: SourceRow,
  job: Job,
  network: Network,
): Promise<Job | undefined> {
  if (what.type !== 'feed') return undefined;
  let now: Job = { ...job, step: 'fetch' };
  const keep = async (entities: Parameters<typeof keepPart>[2], done: number, total: number) => {
    now = await keepPart(database, now, entities);
    advance(id, { step: 'fetch', done, total });
  };
  const inUse = round !== null && round === newest;
  const common = await readStopWords();
  const request = { address: what.url, known: what.known, inUse, common };
  const fetched = await fetchFeed(request, network, keep);
  return fetched && { ...now, known: fetched.state, leftOut: fetched.leftOut };
}
