import type { Entity, Identifiers } from '../../model/entity';
import { fetchFeed } from '../../sources/feed';
import type { Network } from '../../sources/network';
import { GOOD_MANNERS, politely } from '../../sources/polite';
import { Refused } from '../../sources/refused';
import type { FeedSpec, Job, SourceRow } from '../../sources/source-row';
import { packById } from '../../sources/wikidata/packs';
import { askSparql } from '../../sources/wikidata/sparql';
import type { Database } from '../../store/database';
import { keepPart } from '../../store/rounds';
import { readBundle } from '../dataset/bundle';
import { tidy } from '../dataset/ready';
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
  const { what } = row;
  if (what.type === 'feed') return downloadFeed(database, row, what, job, network);
  const { api, sparql } = await readEndpoints();
  // The host of the tests need not be spared.
  const manners = LOOPBACK ? { ...GOOD_MANNERS, gapMs: 50, backOffMs: 100 } : GOOD_MANNERS;
  const ask = politely(network, manners);
  const pack = what.type === 'pack' ? packById(what.pack) : undefined;
  const { entities } = await readBundle();
  const list = async () => {
    if (what.type !== 'pack') return entities.flatMap(({ ids }) => nameOf(ids));
    const found: string[] = [];
    for (const query of pack?.queries(what.country ?? '') ?? [])
      found.push(...(await askSparql(ask, sparql, query)));
    return found;
  };
  const listed = job.step === 'list' ? await queued(database, job, await list()) : job;
  return fetchItems(listed, {
    database,
    ask,
    api,
    common: await readStopWords(),
    names: new Map(entities.map(({ ids, caption }) => [ids.wikidata ?? '', caption])),
    kind: pack?.kind ?? 'concept',
    tell: ({ total, queue }) =>
      advance(row.id, { step: 'fetch', done: total - queue.length, total }),
  });
}

/** What Wikidata is asked for by: an item's id, else the title of its article. */
function nameOf({ wikidata, enwiki }: Identifiers): string[] {
  if (wikidata) return [wikidata];
  return enwiki ? [TITLE + enwiki] : [];
}

/** The job with all that is to be fetched. Throws `Refused` where that is nothing. */
async function queued(database: Database, job: Job, names: readonly string[]): Promise<Job> {
  const queue = [...new Set(names)].sort();
  if (!queue.length) throw new Refused('empty');
  const next: Job = { ...job, step: 'fetch', queue, total: queue.length };
  await database.put('jobs', next);
  return next;
}

async function downloadFeed(
  database: Database,
  { id, round, newest }: SourceRow,
  { url: address, known }: FeedSpec,
  job: Job,
  network: Network,
): Promise<Job | undefined> {
  let now: Job = { ...job, step: 'fetch' };
  const keep = async (entities: readonly Entity[], done: number, total: number) => {
    now = await keepPart(database, now, entities, tidy);
    advance(id, { step: 'fetch', done, total });
  };
  const inUse = round !== null && round === newest;
  const common = await readStopWords();
  const request = { address, known, inUse, common };
  const fetched = await fetchFeed(request, network, keep);
  return fetched && { ...now, known: fetched.state, leftOut: fetched.leftOut };
}
