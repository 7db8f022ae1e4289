import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inside } from '../../src/cli/ask-extension';
import { launch } from '../../src/cli/launch';
import { askOf, begin, calm, isWhole, openEditions } from './editions';
import { inBothBrowsers, stopBackground } from './harness';
import { smallExtension } from './small-extension';

/** Kills of each sort; `npm run soak` asks for a hundred. */
const ROUNDS = Number(process.env.SOAK ?? 3);
/** Ending the worker needs no start of the browser, so there can be more of it. */
const WORKER_ROUNDS = Number(process.env.SOAK ?? 5);

/** A refresh takes about this long here, so that kills fall before, into and after each step. */
const LONGEST_WAIT_MS = 700;

inBothBrowsers(
  'a refresh that is cut off',
  (name, world) => {
    test(
      'X03: by the end of the worker leaves the old edition or the new one, whole',
      async () => {
        const editions = await openEditions();
        try {
          const ask = askOf(() => world().within);
          await begin(ask, await editions.publish(1));
          for (let round = 2; round < 2 + WORKER_ROUNDS; round++) {
            await editions.publish(round);
            await ask('refresh', { source: 'feed-1' });
            await later(Math.random() * LONGEST_WAIT_MS);
            await stopBackground(world());
            await isWhole(ask, round - 1, round);
            await calm(ask);
          }
        } finally {
          await editions.close();
        }
      },
      60_000 + WORKER_ROUNDS * 30_000,
    );

    test(
      'X01, X19: by SIGKILL of the browser leaves it whole, and every own entry; rows written over in place break',
      async () => {
        const profile = await mkdtemp(join(tmpdir(), 'backgrounder-'));
        const extension = await smallExtension(name);
        const editions = await openEditions();
        const kept: string[] = [];
        let broken = 0;
        try {
          for (let round = 1; round <= ROUNDS + 1; round++) {
            const { session, within } = await relaunch(profile, extension);
            const ask = askOf(() => within);
            if (round === 1) await begin(ask, await editions.publish(1));
            else {
              await isWhole(ask, round - 1, round);
              if (!(await within.page.evaluate(naiveIsWhole))) broken++;
              const { entries } = await ask('own', {});
              expect(entries.map(({ name }) => name).sort()).toEqual([...kept].sort());
            }
            if (round > ROUNDS) {
              await session.close();
              break;
            }
            kept.push(`Own entry ${round}`);
            await ask('putOwn', own(`Own entry ${round}`));
            await calm(ask);
            await editions.publish(round + 1);
            void within.page.evaluate(naiveRewrites).catch(() => undefined);
            await ask('refresh', { source: 'feed-1' });
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

    async function relaunch(profile: string, extension: string) {
      const session = await launch(name, {
        extension,
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
  },
  { extension: smallExtension },
);

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
