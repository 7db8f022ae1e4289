import { beforeAll, test } from 'vitest';
import { inBothBrowsers } from '../browser/harness';
import { markup } from './apps/bundle';
import { play, prepare } from './play';
import { ROWS } from './rows';
import { openStages } from './stages';

// Takes seconds, in which the browser starts; whether it comes to anything is for the rows of it to say.
void markup('react').catch(() => undefined);

/**
 * The list of hostile pages. Every row also holds Q: what the page shows of itself is the same with
 * and without us; see `play`.
 */
inBothBrowsers(
  'hostile pages',
  (name, world) => {
    const stages = openStages(world);
    beforeAll(() => prepare(world()));

    const here = ROWS.filter(({ only }) => !only || only === name);
    // At full size each takes both cores.
    const one = process.env.SOAK === 'pages' ? test : test.concurrent;
    one.each(here.map((row) => [row.title, row] as const))('%s', (_title, row) =>
      stages.play((stage) => play(world(), row, stage)),
    );
  },
  { keepTabs: true },
);
