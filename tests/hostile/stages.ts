import type { Page } from 'puppeteer-core';
import type { World } from '../browser/harness';

/** Two windows for one row at a time: where the site runs, and where it is paused. */
export interface Stage {
  readonly on: Page;
  readonly control: Page;
}

/**
 * Windows to play rows on, each in sight whatever the others do. They are made when needed and used
 * again, because to open one takes longer than most rows.
 */
export interface Stages {
  play<T>(row: (stage: Stage) => Promise<T>): Promise<T>;
}

export function openStages(world: () => World): Stages {
  const free: Stage[] = [];
  return {
    async play(row) {
      const stage = free.pop() ?? { on: await aWindow(world()), control: await aWindow(world()) };
      try {
        const played = await row(stage);
        free.push(stage);
        return played;
      } catch (error) {
        // Whatever went wrong there is not to befall the next.
        await Promise.allSettled([stage.on.close(), stage.control.close()]);
        throw error;
      }
    },
  };
}

async function aWindow({ session }: World): Promise<Page> {
  const page = await session.browser.newPage({ type: 'window' });
  await page.setViewport({ width: 1000, height: 800 });
  return page;
}
