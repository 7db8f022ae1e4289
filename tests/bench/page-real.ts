import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { inside } from '../../src/cli/ask-extension';
import { type BenchResult, goal } from '../../src/cli/bench-result';
import { build } from '../../src/cli/build';
import { launch, type Session } from '../../src/cli/launch';
import { ROOT } from '../../src/cli/run-step';
import { openSite, type Site } from '../../src/cli/site';
import { emptyExtension } from './page-peers';
import { round } from './page-stats';
import { traced } from './trace';

const PAGES = join(ROOT, '../shared/pages');
/** No script of the page's runs and nothing is fetched: what it is does not depend on the hour. */
const STILL = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
};
const SETTLE_MS = 700;

/** Real pages with and without us in both browsers: a report by page. */
export async function realBench(): Promise<BenchResult> {
  if (!existsSync(PAGES)) return { rows: [], goals: [], notes: ['No shared pages here.'] };
  const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ?? '';
  const files = readdirSync(PAGES).filter((file) => file.endsWith('.html') && file.includes(only));
  const site = await openSite(PAGES);
  const chrome = await inBrowser('chrome', site, files);
  const firefox = await inBrowser('firefox', site, files);
  await site.close();
  const rows = files.map((file, index) => {
    const [one, other] = [chrome[index], firefox[index]];
    return {
      page: file.replace(/\.html$/, ''),
      KB: round((one?.units ?? 0) / 1024, 0),
      'ours, ms': round(one?.ours ?? 0),
      'longest task': round(one?.longest ?? 0),
      forced: round(one?.forced ?? 0),
      marks: one?.marks ?? 0,
      'in Firefox': other?.marks ?? 0,
      outside: (one?.outside ?? 0) + (other?.outside ?? 0),
      'new errors': (one?.errors ?? 0) + (other?.errors ?? 0),
      changed: Number(one?.changed ?? false) + Number(other?.changed ?? false),
    };
  });
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  return {
    rows,
    goals: [
      goal('realPages', rows.length, '>= 1'),
      goal('realOverBudget', rows.filter((row) => row['ours, ms'] > budget(row.KB)).length, '== 0'),
      goal('realLongestTaskMs', Math.max(...rows.map((row) => row['longest task'])), '<= 12'),
      goal('realForcedMs', Math.max(...rows.map(({ forced }) => forced)), '== 0'),
      goal(
        'realMarksOutside',
        sum(({ outside }) => outside),
        '== 0',
      ),
      goal(
        'realNewErrors',
        sum((row) => row['new errors']),
        '== 0',
      ),
      goal(
        'realPagesChanged',
        sum(({ changed }) => changed),
        '== 0',
      ),
    ],
    notes: [
      'Scripts off, nothing fetched. Errors and changes: with us against without us, both browsers together.',
      'Budget: 25 ms for 100 KB of text, and 0.1 ms for every KB beyond.',
    ],
  };
}

function budget(kilobytes: number): number {
  return 25 + Math.max(0, kilobytes - 100) * 0.1;
}

interface Seen {
  readonly errors: number;
  readonly changed: boolean;
  readonly marks: number;
  readonly outside: number;
  readonly units: number;
  readonly ours: number;
  readonly longest: number;
  readonly forced: number;
}

async function inBrowser(
  name: 'chrome' | 'firefox',
  site: Site,
  files: readonly string[],
): Promise<Seen[]> {
  const off = await launch(name, { extension: await emptyExtension(), headless: true });
  const on = await launch(name, { extension: build(`${name}-granted`), headless: true });
  const within = await inside(on);
  await within.ask('dataset', {});
  const seen: Seen[] = [];
  for (const file of files) {
    const body = readFileSync(join(PAGES, file), 'utf8');
    const address = site.serve(`/${encodeURIComponent(file)}`, body, undefined, STILL);
    const without = await look(off, address);
    const found = await look(on, address);
    seen.push({
      ...found,
      errors: found.errors.filter((error) => !without.errors.includes(error)).length,
      changed: found.markup !== without.markup,
    });
  }
  await off.close();
  await on.close();
  return seen;
}

async function look(session: Session, address: string) {
  const errors: string[] = [];
  const listen = (page: Page) => {
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('error', (error) => errors.push(`crashed: ${error.message}`));
  };
  let read = { markup: '', marks: 0, outside: 0, units: 0 };
  const act = async (page: Page) => {
    await new Promise((later) => setTimeout(later, SETTLE_MS));
    read = await page.evaluate(state);
  };
  if (session.name === 'chrome') {
    const { ours, longest, forced } = await traced(session.browser, address, act, listen);
    return { ...read, errors, ours, longest, forced };
  }
  const page = await session.browser.newPage();
  listen(page);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await act(page);
  await page.close();
  return { ...read, errors, ours: 0, longest: 0, forced: 0 };
}

/** Read in the page: what it has become, and where our marks are. */
function state() {
  const AROUND = 'nav, aside, form, button, select, textarea, [contenteditable="true"], [hidden]';
  let marks = 0;
  let outside = 0;
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('bg-')) continue;
    for (const range of highlight) {
      marks += 1;
      const holder = range.startContainer.parentElement;
      if (holder?.closest(AROUND)) outside += 1;
    }
  }
  const units = document.body?.textContent?.length ?? 0;
  return { markup: document.documentElement.outerHTML, marks, outside, units };
}
