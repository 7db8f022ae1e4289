import { beforeAll, test } from 'vitest';
import { inBothBrowsers } from '../browser/harness';
import { markup } from './apps/bundle';
import { play, prepare } from './play';
import type { Row } from './row';
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
    const alone = (row: Row) => row.alone || process.env.SOAK === 'pages'; // At full size each takes both cores.
    const playEach = (one: Pick<typeof test, 'each'>, rows: readonly Row[]) =>
      one.each(rows.map((row) => [row.title, row] as const))('%s', (_title, row) =>
        stages.play((stage) => play(world(), row, stage)),
      );
    playEach(
      test,
      here.filter((row) => alone(row)),
    );
    playEach(
      test.concurrent,
      here.filter((row) => !alone(row)),
    );
  },
  { keepTabs: true },
);
