import type { Browser, Page } from 'puppeteer-core';
import type { Row } from '../../src/cli/bench-result';
import { NAMED } from './page-named';
import { round } from './page-stats';
import { traced } from './trace';

const STORM_S = 3;

/** Our share of a second while a page changes its text so many times in each. */
export async function stormRows(
  browser: Browser,
  address: string,
  rates: readonly number[],
): Promise<{ rows: Row[]; worst: number }> {
  const rows: Row[] = [];
  for (const rate of rates) {
    const quiet = await traced(browser, address, (page) => storm(page, 0));
    const stormy = await traced(browser, address, (page) => storm(page, rate));
    rows.push({
      'changes a second': rate,
      'ours, ms of each second': round((stormy.ours - quiet.ours) / STORM_S),
      'longest task of ours, ms': round(stormy.longest),
    });
  }
  return { rows, worst: Math.max(...rows.map((row) => Number(row['ours, ms of each second']))) };
}

async function storm(page: Page, rate: number): Promise<void> {
  await new Promise((later) => setTimeout(later, 800));
  await page.evaluate(NAMED);
  await page.evaluate(
    (rate, seconds) =>
      new Promise<void>((over) => {
        const host = document.querySelector('article') ?? document.body;
        const line = document.createElement('p');
        host.append(line);
        const text = document.createTextNode('It begins.');
        line.append(text);
        const end = performance.now() + seconds * 1000;
        const turn = () => {
          for (let change = 0; change < rate / 50; change++) {
            if (change % 2) text.data = `Interpol said so ${change} times.`;
            else line.append(document.createElement('span'));
          }
          if (line.childNodes.length > 500) line.replaceChildren(text);
          if (performance.now() < end) setTimeout(turn, 20);
          else over();
        };
        turn();
      }),
    rate,
    STORM_S,
  );
}
