import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchResult, goal } from '../../src/cli/bench-result';
import { ROOT } from '../../src/cli/run-step';
import { openSite } from '../../src/cli/site';
import { loadsOf } from './page-real-loads';
import { differences, type Found } from './page-real-look';
import { timesOf } from './page-real-times';
import { round } from './page-stats';

const PAGES = join(ROOT, '../shared/pages');
/** No script of the page's runs and nothing is fetched: what it is does not depend on the hour. */
const STILL = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
/** Such scripts run as the page itself holds; what they would fetch is refused. */
const SCRIPTED = `${STILL}; script-src 'unsafe-inline' 'unsafe-eval'`;

/**
 * Real pages with and without us: a report by page. `--only=…` takes those with that in their name;
 * `--times` looks at what every fifth of them costs in Chromium (which means something on a quiet
 * machine; `--every=1` takes all), `--loads` how every eighth loads, in five pairs (`--pairs=15`), and
 * otherwise both browsers are looked at for what is right (`--scripts`: with the pages’ own running).
 */
export async function realBench(): Promise<BenchResult> {
  if (!existsSync(PAGES)) return { rows: [], goals: [], notes: ['No shared pages here.'] };
  const scripts = process.argv.includes('--scripts');
  const policy = { 'content-security-policy': scripts ? SCRIPTED : STILL };
  const site = await openSite(PAGES);
  const pages = new Map(
    readdirSync(PAGES)
      .filter((file) => file.endsWith('.html') && file.includes(given('only')))
      .map((file) => {
        const body = readFileSync(join(PAGES, file), 'utf8');
        const address = site.serve(`/${encodeURIComponent(file)}`, body, undefined, policy);
        return [file.replace(/\.html$/, ''), address];
      }),
  );
  try {
    if (process.argv.includes('--times')) return await cost(sampled(pages, 5));
    if (process.argv.includes('--loads')) return await loads(sampled(pages, 8));
    return await correct(pages, scripts);
  } finally {
    await site.close();
  }
}

async function correct(pages: ReadonlyMap<string, string>, scripts: boolean): Promise<BenchResult> {
  const found = await Promise.all(
    (['chrome', 'firefox'] as const).map((name) => differences(name, pages, scripts)),
  );
  const rows = [...pages.keys()].map((page) => {
    const both = found.flatMap((one) => one.get(page) ?? []);
    const told = (of: (one: Found) => readonly string[] | string) =>
      [...new Set(both.flatMap(of))].filter(Boolean).join('; ');
    return {
      page,
      KB: round((both[0]?.units ?? 0) / 1024, 0),
      read: both.map(({ read }) => (read ? 'yes' : 'no')).join(),
      marks: both.map(({ marks }) => marks).join(),
      outside: told(({ outside }) => outside),
      'new errors': told(({ errors }) => errors),
      changed: told(({ changed }) => changed),
    };
  });
  const restless = [...pages.keys()].filter((page) =>
    found.some((one) => one.get(page)?.steady === false),
  ).length;
  const count = (key: 'outside' | 'new errors' | 'changed') =>
    rows.filter((row) => row[key] !== '').length;
  return {
    rows,
    goals: [
      goal('realPages', rows.length, '>= 1'),
      goal('realPagesRead', rows.filter(({ read }) => read === 'yes,yes').length, '>= 1'),
      goal('realPagesWithMarks', rows.filter(({ marks }) => !/^0|,0$/.test(marks)).length, '>= 0'),
      goal('realPagesWithMarksOutside', count('outside'), '== 0'),
      goal('realPagesWithNewErrors', count('new errors'), '== 0'),
      goal('realPagesChanged', count('changed'), '== 0'),
    ],
    notes: [
      `${scripts ? 'The pages’ own scripts run' : 'Scripts off'}, nothing fetched. New errors and changes: with us against without us.`,
      ...(scripts ? [`${restless} pages are not the same twice without us.`] : []),
      'Read and marks: in Chromium, in Firefox. Outside: in a menu, aside, footer or control, or not shown.',
      'Marks are made near the window, here the upper 12,000 px: a taller page has more where it is set tighter.',
    ],
  };
}

/** Every so many of them: a sample takes a minute. */
function sampled<T>(pages: ReadonlyMap<string, T>, usual: number): ReadonlyMap<string, T> {
  const every = Number(given('every')) || usual;
  return new Map([...pages].filter((_, index) => index % every === 0));
}

async function cost(pages: ReadonlyMap<string, string>): Promise<BenchResult> {
  const times = await timesOf(pages);
  const rows = [...times].map(([page, { units, ...time }]) => ({
    page,
    KB: round(units / 1024, 0),
    ...time,
    budget: round(25 + Math.max(0, units / 1024 - 100) * 0.1),
  }));
  const shares = rows.map(({ ours, budget }) => ours / budget).sort((a, b) => a - b);
  const worst = (key: 'longest' | 'forced') => Math.max(...rows.map((row) => row[key]));
  return {
    rows,
    goals: [
      goal('realPages', rows.length, '>= 1'),
      goal('realOverBudget', rows.filter(({ ours, budget }) => ours > budget).length, '== 0'),
      goal('realMedianShare', shares[shares.length >> 1] ?? 0, '<= 1'),
      goal('realLongestTaskMs', worst('longest'), '<= 12'),
      goal('realForcedMs', worst('forced'), '== 0'),
    ],
    notes: [
      'Chromium’s trace, scripts off, nothing fetched; milliseconds of the main thread’s own time.',
      'Budget: 25 ms for 100 KB of text, and 0.1 ms for every KB beyond.',
    ],
  };
}

async function loads(pages: ReadonlyMap<string, string>): Promise<BenchResult> {
  const pairs = Number(given('pairs')) || 5;
  const { rows, all } = await loadsOf(pages, pairs);
  return {
    rows,
    goals: [
      goal('realPages', rows.length, '>= 1'),
      goal('realLcpMoreMs', all.lcp.more, `<= ${Math.max(10, round(all.lcp.without / 100))}`),
      goal('realLoadMorePercent', (all.load.more / all.load.without) * 100, '<= 1'),
      goal('realClsMore', all.cls.more, '<= 0'),
    ],
    notes: [
      `Chromium, scripts off, nothing fetched; ${pairs} pairs of loads of each page, in turn, and the median of the pages’ medians.`,
      `Without us against itself: LCP ${round(all.lcp.noise)} ms, load ${round(all.load.noise)} ms.`,
    ],
  };
}

/** What follows `--name=` among the arguments. */
function given(name: string): string {
  const start = `--${name}=`;
  return process.argv.find((one) => one.startsWith(start))?.slice(start.length) ?? '';
}
