import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askOf, begin, calm, isWhole, openEditions } from './editions';
import { endBackground } from './end-background';
import { inBothBrowsers, open } from './harness';
import { comesTo, moments, SEED } from './moments';
import { naiveIsWhole, naiveRewrites } from './naive';
import { entry } from './own-entry';
import { parts } from './parts';
import { openDisk } from './power';
import { killed, relaunch } from './relaunch';
import { smallExtension } from './small-extension';
import { emptyTally, note, words } from './tally';

/** A random moment and the flip in every test run; hundreds, and every step, by `npm run soak`. */
const MOMENTS = moments();
const EACH_MS = 60_000;

inBothBrowsers(
  'a refresh that is cut off',
  (name, world) => {
    test.skipIf(process.env.SOAK === 'power')(
      'X03: a refresh cut off by the end of the worker, at random moments and at each step, leaves the old edition or the new one, whole',
      async () => {
        const editions = await openEditions();
        const tally = emptyTally();
        try {
          const ask = askOf(() => world().within);
          const took = parts(`worker ended in ${name}, seed ${SEED}`);
          await begin(ask, await editions.publish(1));
          took('the beginning');
          for (const [at, moment] of MOMENTS.entries()) {
            // A refresh cut off before it had noted anything is not gone on with.
            const before = await isWhole(ask, ...upTo(at + 1));
            await editions.publish(at + 2);
            // Awake, so that there is a background to end.
            await ask('dataset', {});
            took(`waking at ${moment}`);
            await comesTo(moment, world(), () => ask('refresh', { source: 'feed-1' }));
            took(`coming to ${moment}`);
            await endBackground(world().session);
            took('ending the background');
            await note(tally, ask, [before, at + 2], []);
            took('the first look');
            await calm(ask);
            took('going on');
          }
        } finally {
          await editions.close();
        }
        tell(`${name}, worker ended (seed ${SEED}): ${words(tally)}`);
        expect(tally.other).toEqual([]);
      },
      MOMENTS.length * EACH_MS,
    );

    test.skipIf(process.env.SOAK === 'power')(
      'X01, X02, X19: a refresh cut off by SIGKILL of the browser, at random moments and at each step, leaves the data whole, and every own entry; rows written over in place break',
      async () => {
        const profile = await mkdtemp(join(tmpdir(), 'backgrounder-'));
        try {
          await survives(profile, 'browser killed', killed);
        } finally {
          await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
        }
      },
      MOMENTS.length * EACH_MS + EACH_MS,
    );

    test.runIf(process.env.SOAK === 'power')(
      'X06, X07: a refresh cut off by a power cut, which takes all that was not synced, leaves the data whole, and every own entry; rows written over in place break (by npm run soak -- power)',
      async () => {
        const disk = openDisk();
        try {
          const cut = ({ pid = 0 }: ChildProcess) => disk.cut(pid);
          await survives(join(disk.folder, 'profile'), 'power cut', cut, disk.rest);
        } finally {
          disk.close();
        }
      },
      MOMENTS.length * EACH_MS + EACH_MS,
    );

    async function survives(
      profile: string,
      what: string,
      cutOff: (browser: ChildProcess) => Promise<void>,
      rest = () => {},
    ): Promise<void> {
      const extension = await smallExtension(name);
      const editions = await openEditions();
      const elsewhere = world().site.serve('/control', '<!doctype html><title>Control</title>');
      const tally = emptyTally();
      const own: string[] = [];
      // A start of Firefox takes seconds: one of the two does where nobody asked for a soak.
      const one = name === 'firefox' && !process.env.SOAK;
      const moments = one ? MOMENTS.slice(SEED % 2).slice(0, 1) : MOMENTS;
      let before = 1;
      let broken = 0;
      try {
        for (let round = 1; ; round++) {
          const { session, within } = await relaunch(name, profile, extension);
          const ask = askOf(() => within);
          const control = await open({ session }, elsewhere);
          if (round === 1) await begin(ask, await editions.publish(1));
          else {
            await note(tally, ask, [before, round], own);
            if (!(await control.evaluate(naiveIsWhole))) broken++;
          }
          const moment = moments[round - 1];
          if (moment === undefined) {
            await session.close();
            break;
          }
          own.push(`Own entry ${round}`);
          await ask('putOwn', entry(`Own entry ${round}`));
          await calm(ask);
          before = await isWhole(ask, ...upTo(round));
          await editions.publish(round + 1);
          rest();
          void control.evaluate(naiveRewrites).catch(() => undefined);
          const refresh = () => ask('refresh', { source: 'feed-1' });
          await comesTo(moment, { session, within }, refresh);
          const browser = session.browser.process();
          if (!browser) throw new Error('the browser has no process');
          await cutOff(browser);
        }
      } finally {
        await editions.close();
      }
      const control = `the control broke in ${broken} of ${moments.length}`;
      tell(`${name}, ${what} (seed ${SEED}): ${words(tally)}; ${control}`);
      expect(tally.other).toEqual([]);
      // Otherwise it would prove nothing.
      expect(broken).toBeGreaterThanOrEqual(Math.max(1, Math.floor(moments.length * 0.8)));
    }
  },
  { extension: smallExtension },
);

function upTo(edition: number): number[] {
  return Array.from({ length: edition }, (_, at) => at + 1);
}

/** Figures, for whoever asked for a soak. */
function tell(line: string): void {
  if (process.env.SOAK) console.log(line);
}
