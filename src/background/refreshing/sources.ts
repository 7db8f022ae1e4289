import { dataAddress } from '../../sources/address';
import type { SourceId, SourceSpec } from '../../sources/source-row';
import { packById } from '../../sources/wikidata/packs';
import { forgetSource } from '../../store/flip';
import { newestRound } from '../../store/rounds';
import { connection } from '../dataset/connection';
import { newRow, WIKIDATA } from '../dataset/new-row';
import { isLost, ready, renew, tidy } from '../dataset/ready';
import { readyToWrite } from '../dataset/ready-to-write';
import { rebuild } from '../dataset/rebuild';
import { progressOf, stop } from '../dataset/running';
import { copySubscriptions } from '../dataset/subscriptions';
import { tellOwnPages } from '../dataset/tell-own-pages';
import { LOOPBACK } from './endpoints';
import { inTurn, refresh } from './refresh';

/**
 * Refreshes one source, or all for null. Resolves to false where nothing is started, because it is
 * running or waits for the reader's answer.
 */
export async function startRefresh(source: SourceId | null): Promise<boolean> {
  await subscribe('wikidata', WIKIDATA);
  const database = await connection();
  const waiting = await database.getAll('jobs');
  const asked = (id: SourceId) =>
    waiting.some((job) => job.source === id && job.step === 'confirm');
  const ids = source === null ? await database.getAllKeys('sources') : [source];
  const free = ids.filter((id) => !progressOf(id) && !asked(id));
  // Not awaited: pages follow the progress.
  void refresh(free);
  return free.length > 0;
}

export async function addPack(pack: string, country: string | null): Promise<SourceId | null> {
  const known = packById(pack);
  if (!known || known.ofCountry !== (country !== null)) return null;
  const id = country ? `pack-${pack}-${country.toLowerCase()}` : `pack-${pack}`;
  await subscribe(id, { type: 'pack', pack: known.id, country });
  await startRefresh(id);
  return id;
}

/** Resolves to null where no data may be taken from the address, or it is subscribed to already. */
export async function addFeed(address: string): Promise<SourceId | null> {
  const url = feedAddress(address);
  const id = url && (await subscribeFeed(url));
  if (!id) return null;
  await startRefresh(id);
  return id;
}

function feedAddress(address: string): string | undefined {
  try {
    return dataAddress(address.trim(), LOOPBACK).href;
  } catch {
    return undefined;
  }
}

/** Takes a source and all its records out, and nothing else. */
export async function removeSource(source: SourceId): Promise<void> {
  stop(source);
  // Its own refresh comes to its end first: it would bring the records back. That of others may take minutes.
  await inTurn(source, async () => {
    // Read while nobody else changes what is in use: the reader may be going back.
    await renew(async (database) => {
      const found = await database.get('sources', source);
      if (found?.round === null) await forgetSource(database, found);
      else if (found) await rebuild(database, { removed: [source] });
    });
    await tidy();
  });
  tellOwnPages();
}

/** The reader's answer to "is so great a change meant?"; of two, as where a button is pressed twice, the first. */
export async function answerGuard(source: SourceId, accept: boolean): Promise<void> {
  await readyToWrite();
  const database = await connection();
  const transaction = database.transaction(['sources', 'jobs'], 'readwrite');
  const [sources, jobs] = [transaction.objectStore('sources'), transaction.objectStore('jobs')];
  const [found, job] = await Promise.all([sources.get(source), jobs.get(source)]);
  if (!found || job?.step !== 'confirm') return;
  const failure = { reason: 'declined', detail: '', at: new Date().toISOString() } as const;
  const written = accept
    ? [jobs.put({ ...job, step: 'build' })]
    : [jobs.delete(source), sources.put({ ...found, failure })];
  await Promise.all([...written, transaction.done]);
  if (accept) return void refresh([source]);
  await tidy();
  tellOwnPages();
}

/** Resolves to the new source's id, or undefined where the address is subscribed to already. */
async function subscribeFeed(url: string): Promise<SourceId | undefined> {
  const { database, transaction, sources, parts } = await subscribing();
  const rows = await sources.getAll();
  const feeds = rows.filter(({ what }) => what.type === 'feed');
  if (feeds.some(({ what }) => what.type === 'feed' && what.url === url)) return undefined;
  let number = Math.max(0, ...feeds.map(({ id }) => Number(id.slice('feed-'.length)))) + 1;
  // The id of a removed feed is not given to another while its records can still be gone back to.
  while ((await newestRound(parts, `feed-${number}`)) > 0) number++;
  const id = `feed-${number}`;
  await Promise.all([
    sources.put(newRow(id, { type: 'feed', url, known: null })),
    transaction.done,
  ]);
  await copySubscriptions(database);
  return id;
}

async function subscribe(id: SourceId, what: SourceSpec): Promise<void> {
  const { database, transaction, sources, parts } = await subscribing();
  if (!(await sources.get(id)))
    await sources.put({ ...newRow(id, what), lastRound: await newestRound(parts, id) });
  await transaction.done;
  await copySubscriptions(database);
}

/** In one transaction, so that no two take the same id. */
async function subscribing() {
  await readyToWrite();
  const database = await connection();
  if (await isLost(database)) await ready();
  const transaction = database.transaction(['sources', 'parts'], 'readwrite');
  const [sources, parts] = [transaction.objectStore('sources'), transaction.objectStore('parts')];
  return { database, transaction, sources, parts };
}
