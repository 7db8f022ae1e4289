import { expect } from 'vitest';
import { type Inside, inside } from '../../src/cli/ask-extension';
import type { Session } from '../../src/cli/launch';
import type { SourceInfo } from '../../src/messages/data-info';
import { sample } from '../dataset/sample';
import { type Host, openHost } from '../sources/host';
import { madeFeed, serveFeed } from '../sources/made-feed';
import { askAwake } from './ask-awake';
import { until } from './harness';
import { inTime } from './in-time';

export const RECORDS = 60;

/** Where a feed's files lie on the host. */
export const PATH = '/editions';

export interface Editions {
  readonly host: Host;
  /** Publishes an edition, each record with `padding` bytes that no compression makes smaller. */
  publish(edition: number, padding?: number): Promise<string>;
  close(): Promise<void>;
}

/** Editions of one feed; every record of an edition says which it is of. */
export async function openEditions(): Promise<Editions> {
  const host = await openHost({ items: new Map(), redirects: new Map(), codes: [] });
  return {
    host,
    async publish(edition, padding = 0) {
      const records = Array.from({ length: RECORDS }, (_, n) =>
        sample({
          id: `pier-${n}`,
          caption: `Pier ${n}, edition ${edition}`,
          names: [{ text: `Warden of Pier ${n}`, type: 'canonical' }],
          ...padded(padding),
        }),
      );
      const now = new Date(Date.UTC(2026, 0, edition));
      const halves = { a: records.slice(0, RECORDS / 2), b: records.slice(RECORDS / 2) };
      return serveFeed(host, PATH, await madeFeed(halves, { now }));
    },
    close: () => host.close(),
  };
}

function padded(bytes: number): object {
  if (!bytes) return {};
  const source = { title: 'A', publisher: 'A', url: 'https://a.example/', type: 'news' };
  const statements = Array.from({ length: Math.ceil(bytes / 300) }, () => ({
    property: 'known-for',
    value: Array.from({ length: 23 }, () => Math.random().toString(36).slice(2, 14)).join(' '),
    sources: ['a'],
  }));
  return { sources: { a: source }, statements };
}

export type Ask = Inside['ask'];

export const askOf = (within: () => Inside): Ask => askAwake(() => ({ within: within() }));

export async function feedOf(ask: Ask): Promise<SourceInfo | undefined> {
  return (await ask('sources', {})).sources.find(({ id }) => id === 'feed-1');
}

/** Subscribes, and waits until the first edition is in use. */
export async function begin(ask: Ask, address: string): Promise<void> {
  await until(() => ask('dataset', {}).catch(() => null), 'the dataset', 60_000);
  await ask('addFeed', { address });
  await calm(ask);
}

/** Takes the edition that is published into use, whatever a test has left that failed. */
export async function takeNewest(ask: Ask, edition: number): Promise<void> {
  const isUsed = async () => {
    const { results } = await ask('search', { query: 'Warden of Pier', limit: 1 });
    return results[0]?.caption.endsWith(`edition ${edition}`);
  };
  if (await isUsed()) return;
  await ask('refresh', { source: 'feed-1' });
  await until(isUsed, `edition ${edition}`, 60_000);
  await calm(ask);
}

/** Whatever was cut off has come to its end. */
export async function calm(ask: Ask): Promise<void> {
  let found: SourceInfo | undefined;
  const isFresh = async () => {
    found = await feedOf(ask);
    return found?.state === 'fresh';
  };
  await until(isFresh, 'the feed to be fresh', 60_000).catch((error) => {
    throw new Error(`${error.message} It is: ${JSON.stringify(found)}`);
  });
}

/** Exactly one edition in the search, one of those allowed; returns it. */
export async function isWhole(ask: Ask, ...allowed: readonly number[]): Promise<number> {
  const editions = new Set<string>();
  // In one go, so that a refresh that goes on meanwhile is not taken for a mixture.
  const { results } = await ask('search', { query: 'Warden of Pier', limit: 100 });
  for (const { caption } of results) editions.add(caption.split('edition ')[1] ?? caption);
  expect(results).toHaveLength(RECORDS);
  expect(editions.size).toBe(1);
  const edition = Number([...editions][0]);
  expect(allowed).toContain(edition);
  return edition;
}

/** A page of the extension once one is answered, after the extension itself was started anew. */
export function reopened(session: Session): Promise<Inside> {
  return until(() => answered(session), 'a page of the extension', 30_000);
}

/**
 * A page of the extension that the background answers; null where none came of this try, as where its
 * process was just going: such a tab is never loaded, and the next one is.
 */
export async function answered(session: Session): Promise<Inside | null> {
  try {
    const within = await inTime(inside(session));
    return (await inTime(within.ask('dataset', {}))) && within;
  } catch {
    return null;
  }
}
