import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Inside, inside } from '../../src/cli/ask-extension';
import { launch } from '../../src/cli/launch';
import { sample } from '../dataset/sample';
import { type Host, openHost } from '../sources/host';
import { madeFeed, serveFeed } from '../sources/made-feed';
import { askAwake } from './ask-awake';
import { builtFolder, inBothBrowsers, stopBackground, until } from './harness';

/** Kills of each sort; `npm run soak` asks for a hundred. */
const ROUNDS = Number(process.env.SOAK ?? 2);
const RECORDS = 60;

/** A refresh takes about this long here, so that kills fall before, into and after each step. */
const LONGEST_WAIT_MS = 2_500;

inBothBrowsers('a refresh that is cut off', (name, world) => {
  test(
    'by the end of the worker leaves the old edition or the new one, whole',
    async () => {
      const editions = await openEditions();
      try {
        await begin(world().within, await editions.publish(1));
        for (let round = 2; round < 2 + ROUNDS; round++) {
          await editions.publish(round);
          await refreshing(world().within);
          await later(Math.random() * LONGEST_WAIT_MS);
          await stopBackground(world());
          await isWhole(world().within, round);
          await calm(world().within);
        }
      } finally {
        await editions.close();
      }
    },
    60_000 + ROUNDS * 30_000,
  );

  test(
    'by SIGKILL of the browser leaves it whole, and every own entry; rows written over in place break',
    async () => {
      const profile = await mkdtemp(join(tmpdir(), 'backgrounder-'));
      const editions = await openEditions();
      const kept: string[] = [];
      let broken = 0;
      try {
        for (let round = 1; round <= ROUNDS + 1; round++) {
          const { session, within } = await relaunch(profile);
          if (round === 1) await begin(within, await editions.publish(1));
          else {
            await isWhole(within, round);
            if (!(await within.page.evaluate(naiveIsWhole))) broken++;
            const { entries } = await askAwake(() => ({ within }))('own', {});
            expect(entries.map(({ name }) => name).sort()).toEqual([...kept].sort());
          }
          if (round > ROUNDS) {
            await session.close();
            break;
          }
          kept.push(`Own entry ${round}`);
          await askAwake(() => ({ within }))('putOwn', own(`Own entry ${round}`));
          await calm(within);
          await editions.publish(round + 1);
          void within.page.evaluate(naiveRewrites).catch(() => undefined);
          await refreshing(within);
          await later(Math.random() * LONGEST_WAIT_MS);
          await killed(session.browser.process());
        }
      } finally {
        await editions.close();
        await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
      }
      // Otherwise the kills would prove nothing.
      expect(broken).toBeGreaterThanOrEqual(Math.floor(ROUNDS * 0.8));
    },
    60_000 + ROUNDS * 60_000,
  );

  async function relaunch(profile: string) {
    const session = await launch(name, {
      extension: builtFolder(name),
      headless: true,
      profile,
      firefoxPrefs: {
        // An add-on installed for a test would take its storage with it when the browser ends.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    });
    return { session, within: await inside(session) };
  }
});

/** Editions of one feed; every record of an edition says which it is of. */
async function openEditions() {
  const host: Host = await openHost({ items: new Map(), redirects: new Map(), codes: [] });
  return {
    async publish(edition: number): Promise<string> {
      const records = Array.from({ length: RECORDS }, (_, n) =>
        sample({
          id: `pier-${n}`,
          caption: `Pier ${n}, edition ${edition}`,
          names: [{ text: `Warden of Pier ${n}`, type: 'canonical' }],
        }),
      );
      const now = new Date(Date.UTC(2026, 0, edition));
      const halves = { a: records.slice(0, RECORDS / 2), b: records.slice(RECORDS / 2) };
      return serveFeed(host, '/editions', await madeFeed(halves, { now }));
    },
    close: () => host.close(),
  };
}

/** Subscribes, and waits until the first edition is in use. */
async function begin(within: Inside, address: string): Promise<void> {
  const ask = askAwake(() => ({ within }));
  await until(() => ask('dataset', {}).catch(() => null), 'the dataset');
  await ask('addFeed', { address });
  await calm(within);
}

async function refreshing(within: Inside): Promise<void> {
  await askAwake(() => ({ within }))('refresh', { source: 'feed-1' });
}

/** Whatever was cut off has come to its end. */
async function calm(within: Inside): Promise<void> {
  const ask = askAwake(() => ({ within }));
  await until(
    async () =>
      (await ask('sources', {})).sources.find(({ id }) => id === 'feed-1')?.state === 'fresh',
    'the feed to be fresh',
    60_000,
  );
}

/** Exactly one edition, the newest or the one before, in the cards and in the search. */
async function isWhole(within: Inside, newest: number): Promise<void> {
  const ask = askAwake(() => ({ within }));
  const editions = new Set<string>();
  // In one go, so that a refresh that goes on meanwhile is not taken for a mixture.
  const { results } = await ask('search', { query: 'Warden of Pier', limit: 100 });
  for (const { caption } of results) editions.add(caption.split('edition ')[1] ?? caption);
  expect(results).toHaveLength(RECORDS);
  expect(editions.size).toBe(1);
  expect([newest - 1, newest]).toContain(Number([...editions][0]));
}

function own(name: string) {
  return {
    id: null,
    about: null,
    kind: 'person',
    name,
    otherNames: [],
    note: '',
    url: null,
  } as const;
}

async function killed(process: ChildProcess | null): Promise<void> {
  if (!process) throw new Error('the browser has no process');
  const gone = new Promise((done) => process.once('exit', done));
  process.kill('SIGKILL');
  await gone;
  // Its children notice a moment later and let go of the profile.
  await later(500);
}

function later(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** The control: in a page of the extension, editions written over the rows of the one before. */
async function naiveRewrites(): Promise<void> {
  const opening = indexedDB.open('naive', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  await new Promise((done) => opening.addEventListener('success', done));
  for (let edition = 1; ; edition++)
    for (let row = 0; row < 60; row++) {
      const writing = opening.result.transaction('rows', 'readwrite');
      writing.objectStore('rows').put(edition, row);
      await new Promise((done) => writing.addEventListener('complete', done));
    }
}

async function naiveIsWhole(): Promise<boolean> {
  const opening = indexedDB.open('naive', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  await new Promise((done) => opening.addEventListener('success', done));
  const reading = opening.result.transaction('rows').objectStore('rows').getAll();
  await new Promise((done) => reading.addEventListener('success', done));
  opening.result.close();
  return reading.result.length === 60 && new Set(reading.result).size === 1;
}
