import { dataAddress } from '../../sources/address';
import { packById } from '../../sources/wikidata/packs';
import type { SourceId, Wanted } from '../../store/source-row';
import { sweep } from '../../store/sweep';
import { connection } from '../dataset/connection';
import { newRow, WIKIDATA } from '../dataset/new-row';
import { renew } from '../dataset/ready';
import { readyToWrite } from '../dataset/ready-to-write';
import { rebuild } from '../dataset/rebuild';
import { progressOf, stop, tellPages } from '../dataset/running';
import { copySubscriptions } from '../dataset/subscriptions';
import { LOOPBACK } from './endpoints';
import { refresh } from './refresh';

/** Refreshes one source or all; false where it already is being refreshed, here or in another window. */
export async function startRefresh(source: SourceId | null): Promise<boolean> {
  await subscribe('wikidata', WIKIDATA);
  const database = await connection();
  const waiting = await database.getAll('jobs');
  const asked = (id: SourceId) =>
    waiting.some((job) => job.source === id && job.step === 'confirm');
  const ids = source === null ? await database.getAllKeys('sources') : [source];
  const free = ids.filter((id) => !progressOf(id) && !asked(id));
  // The answer does not wait for the end; the pages follow the progress.
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

/** Null where the address is not one to take data from, or is subscribed to already. */
export async function addFeed(address: string): Promise<SourceId | null> {
  const url = feedAddress(address);
  if (!url) return null;
  const rows = await (await connection()).getAll('sources');
  const feeds = rows.flatMap(({ id, what }) =>
    what.type === 'feed' ? [{ id, url: what.url }] : [],
  );
  if (feeds.some((feed) => feed.url === url)) return null;
  const numbers = feeds.map(({ id }) => Number(id.slice('feed-'.length)));
  const id = `feed-${Math.max(0, ...numbers) + 1}`;
  await subscribe(id, { type: 'feed', url, known: null });
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
  // Whatever refresh is running comes to its end first, or it would bring the records back.
  await navigator.locks.request('refresh', async () => {
    await readyToWrite();
    const database = await connection();
    const found = await database.get('sources', source);
    if (found && found.round !== null) await renew((to) => rebuild(to, { removed: [source] }));
    else if (found) {
      await Promise.all([database.delete('sources', source), database.delete('jobs', source)]);
      await copySubscriptions(database);
      await sweep(database);
    }
  });
  tellPages();
}

/** The reader's answer to "is so great a change meant?". */
export async function answerGuard(source: SourceId, accept: boolean): Promise<void> {
  const database = await connection();
  const job = await database.get('jobs', source);
  const found = await database.get('sources', source);
  if (!found || job?.step !== 'confirm') return;
  await readyToWrite();
  if (accept) {
    await database.put('jobs', { ...job, step: 'build' });
    void refresh([source]);
    return;
  }
  const at = new Date().toISOString();
  await database.delete('jobs', source);
  await database.put('sources', { ...found, failure: { reason: 'declined', detail: '', at } });
  await sweep(database);
  tellPages();
}

async function subscribe(id: SourceId, what: Wanted): Promise<void> {
  await readyToWrite();
  const database = await connection();
  const transaction = database.transaction('sources', 'readwrite');
  if (!(await transaction.store.get(id))) await transaction.store.put(newRow(id, what));
  await transaction.done;
  await copySubscriptions(database);
}
