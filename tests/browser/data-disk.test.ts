import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inside } from '../../src/cli/ask-extension';
import type { BrowserName } from '../../src/cli/find-browsers';
import { launch } from '../../src/cli/launch';
import { DAMAGE, databasesOf } from './disk-damage';
import { askOf, begin, calm, type Editions, isWhole, openEditions, RECORDS } from './editions';
import { endBackground } from './end-background';
import { builtFolder, until } from './harness';
import { KEPT } from './kept-storage';
import { entry } from './own-entry';
import { smallExtension } from './small-extension';

/** All of it by `npm run soak -- disk`: every kind of damage needs a browser that is started anew. */
const all = process.env.SOAK === 'disk';
const isRoot = process.getuid?.() === 0;
const damage = all ? DAMAGE.filter(([title]) => isRoot || !/^X10/.test(title)) : DAMAGE.slice(0, 1);

for (const name of ['chrome', 'firefox'] as const)
  describe.skipIf(process.env.BROWSER && process.env.BROWSER !== name)(
    `a profile that is damaged on the disk (${name})`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'backgrounder-disk-'));
      const sound = join(folder, 'sound');
      let extension = '';
      let editions: Editions;

      beforeAll(async () => {
        // With all of its data an index is large enough to be kept in a file of its own.
        extension = all ? builtFolder(name) : await smallExtension(name);
        editions = await openEditions();
        const { session, ask } = await started(name, sound, extension);
        await begin(ask, await editions.publish(1));
        await ask('putOwn', entry('Mara of the harbour'));
        await editions.publish(2);
        await ask('refresh', { source: 'feed-1' });
        await until(async () => (await isWhole(ask, 1, 2)) === 2, 'the second edition');
        await calm(ask);
        await session.close();
      });
      afterAll(async () => {
        await editions?.close();
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      });

      test.each(damage)(
        '%s: names are found, own entries are there or said to be out of reach, one notice, and no more of it',
        async (title, harm) => {
          const profile = join(folder, 'damaged');
          cpSync(sound, profile, { recursive: true, verbatimSymlinks: true });
          const undo = harm(databasesOf(name, profile));
          const { session, ask } = await started(name, profile, extension);
          try {
            const found = async (query: string) =>
              (await ask('search', { query, limit: 100 }).catch(() => null))?.results ?? [];
            await until(async () => (await found('Interpol')).length > 0, 'the bundle', 60_000);
            // Whatever was noticed only while it was read has been mended by now.
            const noticed = async () => (await ask('sources', {})).notice;
            await until(noticed, 'a notice', 4_000).catch(() => undefined);
            expect(await found('Interpol')).not.toEqual([]);
            const wardens = await found('Warden of Pier');
            if (wardens.length) expect(wardens).toHaveLength(RECORDS);
            expect(new Set(wardens.map(({ caption }) => caption.split('edition ')[1])).size).toBe(
              wardens.length ? 1 : 0,
            );
            const own = await ask('own', {});
            const { notice } = await ask('sources', {});
            // Where Firefox may not write it reads none of the extension's storage either.
            const readable = name === 'chrome' || !title.startsWith('X10');
            expect(own.readable).toBe(readable);
            const names = own.entries.map((one) => one.name);
            expect(names).toEqual(readable ? ['Mara of the harbour'] : []);
            const { since } = await ask('dataset', {});
            await endBackground(session);
            const again = await ask('dataset', {});
            // What is served from memory is made anew by each worker.
            if (notice !== 'memory') expect(again.since).toBe(since);
            expect((await ask('sources', {})).notice).toBe(notice);
            if (name === 'chrome' && notice !== 'memory') expect(firstLogs(profile)).toEqual([]);
          } finally {
            await session.close();
            undo?.();
            rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
          }
        },
      );
    },
  );

async function started(name: BrowserName, profile: string, extension: string) {
  const session = await launch(name, {
    extension,
    headless: true,
    profile,
    firefoxPrefs: KEPT,
  });
  const within = await inside(session);
  return { session, ask: askOf(() => within) };
}

/** Logs that Chromium found at its start, or made where it found none; one that may be torn is not continued. */
function firstLogs(profile: string): string[] {
  const files = readdirSync(databasesOf('chrome', profile), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /^chrome-extension.*\/00000[1-3]\.log$/.test(file));
}
