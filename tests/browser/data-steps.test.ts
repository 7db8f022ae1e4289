import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Inside } from '../../src/cli/ask-extension';
import {
  askOf,
  begin,
  calm,
  type Editions,
  feedOf,
  isWhole,
  openEditions,
  PATH,
  reopened,
  takeNewest,
} from './editions';
import { freezeAt, frozen, STEPS } from './freeze';
import { inBothBrowsers, until } from './harness';
import { SEED } from './moments';
import { family } from './processes';
import { smallExtension } from './small-extension';

let folder = '';

inBothBrowsers(
  `a refresh that is disturbed (seed ${SEED})`,
  (name, world) => {
    let editions: Editions;
    let edition = 1;
    let page: Inside | undefined;
    const within = () => page ?? world().within;
    const ask = askOf(within);

    beforeAll(async () => {
      editions = await openEditions();
      await begin(ask, await editions.publish(edition));
    });
    afterAll(() => editions.close());
    beforeEach(async () => {
      editions.host.faults.clear();
      await takeNewest(ask, edition);
      await editions.publish(++edition);
    });

    test.each(some(STEPS))(
      'X05: a refresh is whole after the extension was loaded anew at %s',
      async (...step) => {
        // Awake, so that there is a background to cut off.
        await ask('dataset', {});
        await freezeAt({ session: world().session, within: within() }, step);
        await ask('refresh', { source: 'feed-1' });
        await frozen({ session: world().session, within: within() });
        await world().session.browser.installExtension(folder);
        page = await reopened(world().session);
        await isWhole(ask, edition - 1, edition);
        if ((await feedOf(ask))?.state !== 'fresh') await ask('refresh', { source: 'feed-1' });
        await until(
          async () => (await isWhole(ask, edition - 1, edition)) === edition,
          'the new edition',
        );
        await calm(ask);
      },
    );

    const disturbing: [string, (page: Inside['page']) => Promise<unknown>][] = [
      ['closed', (tab) => tab.close()],
      ['reloaded', (tab) => tab.evaluate(() => location.reload()).catch(() => undefined)],
      ['navigated', (tab) => tab.evaluate(() => location.assign('about:blank'))],
    ];
    test.each(disturbing)(
      'X04: a refresh is not disturbed by its options tab being %s, at any step',
      async (_, disturb) => {
        for (const [at, step] of some(['index.json', 'b.json']).entries()) {
          if (at > 0) await editions.publish(++edition);
          editions.host.requests.length = 0;
          editions.host.faults.set(`${PATH}/${step}`, ['wait']);
          const tab = await world().session.openInside('src/options/index.html');
          const button = '[data-source="feed-1"] button';
          await until(() => tab.$(button), 'the feed');
          await tab.evaluate((css) => document.querySelector<HTMLElement>(css)?.click(), button);
          const asked = () => editions.host.requests.some(({ url }) => url.pathname.endsWith(step));
          await until(asked, `${step} to be asked for`);
          await disturb(tab);
          editions.host.release();
          await until(
            async () => (await isWhole(ask, edition - 1, edition)) === edition,
            'the edition',
          );
          await calm(ask);
          if (!tab.isClosed()) await tab.close().catch(() => undefined);
        }
      },
    );

    test('M13: three windows that search and read meanwhile get the old or the new, never a mixture', async () => {
      const windows = await Promise.all(
        [1, 2].map(() => world().session.openInside('src/options/index.html')),
      );
      const asking = [
        ask,
        ...windows.map((tab) => askOf(() => ({ ...within(), ask: within().ask, page: tab }))),
      ];
      await ask('refresh', { source: 'feed-1' });
      const seen = new Set<number>();
      while (!seen.has(edition)) {
        const answers = await Promise.all(asking.map((one) => isWhole(one, edition - 1, edition)));
        for (const answer of answers) seen.add(answer);
      }
      await calm(ask);
    });

    test('X20: a refresh is whole after the extension’s process was killed for want of memory', async () => {
      // Where an earlier try killed them, none of its pages is there.
      page = await reopened(world().session);
      await ask('dataset', {});
      await freezeAt({ session: world().session, within: within() }, STAGING);
      await ask('refresh', { source: 'feed-1' });
      await frozen({ session: world().session, within: within() });
      const pids = extensionProcesses(world().session.browser.process()?.pid ?? 0);
      expect(pids).not.toEqual([]);
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      page = await reopened(world().session);
      await isWhole(ask, edition - 1, edition);
      await until(
        async () => (await isWhole(ask, edition - 1, edition)) === edition,
        'the new edition',
        30_000,
      );
    });

    /** All in Chromium; Firefox takes seconds for each, and does those that the seed is at. */
    function some<T>(steps: readonly T[]): readonly T[] {
      if (name === 'chrome' || process.env.SOAK) return steps;
      return steps.filter((_, at) => at % TURNS === SEED % Math.min(TURNS, steps.length));
    }

    /** Where the extension runs: among the browser's own processes, those that say so. */
    function extensionProcesses(root: number): number[] {
      const says = (pid: number) =>
        name === 'chrome'
          ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process')
          : readFileSync(`/proc/${pid}/comm`, 'utf8').includes('WebExtensions');
      return family(root).filter((pid) => pid !== root && says(pid));
    }
  },
  {
    // One of them is the page that is asked from after the first was lost.
    keepTabs: true,
    async extension(name) {
      folder = await smallExtension(name);
      return folder;
    },
  },
);

/** One of so many is done in a run. */
const TURNS = 3;

const STAGING = ['staging pages', 'pages', 'readwrite', 1] as const;
