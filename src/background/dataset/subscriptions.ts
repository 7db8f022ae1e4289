import { browser } from '../../browser';
import { fields, orNull, pattern } from '../../dataset/shape';
import type { SourceId, SourceSpec } from '../../sources/source-row';
import { packById } from '../../sources/wikidata/packs';
import type { Database } from '../../store/database';
import { newRow } from './new-row';

interface Subscription {
  readonly id: SourceId;
  readonly what: SourceSpec;
}

/** Copies what the reader has subscribed to out of the database, which a browser may discard as damaged. */
export async function copySubscriptions(database: Database): Promise<void> {
  const rows = await database.getAll('sources');
  const subscribed: Subscription[] = rows.map(({ id, what }) => ({ id, what }));
  await browser.storage.local.set({ subscribed });
}

/** Subscribes to all of it again in a database without sources; a refresh then fetches the records. */
export async function subscribeAgain(database: Database): Promise<void> {
  const { subscribed } = await browser.storage.local.get('subscribed');
  if (!Array.isArray(subscribed) || (await database.count('sources')) > 0) return;
  for (const one of subscribed) {
    const found = subscriptionOf(one);
    if (found) await database.put('sources', newRow(found.id, found.what));
  }
}

const some = pattern(/./, 'a text');
/** What a feed has shown of itself; without it an older copy, or another key's signature, would be accepted. */
const known = orNull(fields({ title: some, version: some, sha256: some, key: orNull(some) }, {}));
const what = fields({ type: some }, { pack: some, country: orNull(some), url: some, known });
const parse = fields({ id: pattern(/^[a-z0-9-]+$/, 'an id like feed-1'), what }, {});

/** A copied subscription; undefined where it cannot be read, or its pack no longer exists. */
function subscriptionOf(copy: unknown): Subscription | undefined {
  try {
    const { id, what } = parse(copy, '');
    if (what.type === 'wikidata') return { id, what: { type: 'wikidata' } };
    if (what.type === 'feed' && what.url)
      return { id, what: { type: 'feed', url: what.url, known: what.known ?? null } };
    const pack = packById(what.pack ?? '');
    return pack && { id, what: { type: 'pack', pack: pack.id, country: what.country ?? null } };
  } catch {
    return undefined;
  }
}
