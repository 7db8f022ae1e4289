import { join } from 'node:path';
import { castOf } from '../../src/cli/ask-extension';
import { type BenchResult, type Goal, goal } from '../../src/cli/bench-result';
import { build } from '../../src/cli/build';
import { ROOT } from '../../src/cli/run-step';
import { openSite } from '../../src/cli/site';
import { coldFirstMark } from './page-cold';
import { firefoxRows } from './page-firefox';
import { longestPages, ownPages } from './page-inputs';
import { capRows, slowRows } from './page-limits';
import { compared, costRow, costs, figure, peerRows, useRows, uses } from './page-own';
import { realBench } from './page-real';
import { openOurs, openSides } from './page-sides';
import { stormRows } from './page-storm';
import type { Cost } from './trace';

const ARTICLE = '100 KB article';

/**
 * What reading costs a page: our time on its main thread from Chromium's trace, task by task; pairs of
 * loads with and without us, beside pairs without; the usual other ways to mark words; storms of
 * changes; Firefox by its frames. `--quick` measures less often, `--real` the pages of the shared
 * folder instead.
 */
export async function bench(): Promise<BenchResult> {
  if (process.argv.includes('--real')) return realBench();
  const quick = process.argv.includes('--quick');
  const rounds = quick ? 2 : 8;
  const site = await openSite(join(ROOT, 'tests/fixtures/pages'));
  const served = (pages: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(pages).map(([name, body]) => [
        name,
        site.serve(`/${name.replaceAll(/\W+/g, '-')}.html`, body),
      ]),
    );
  const address = served(ownPages());
  const article = address[ARTICLE] ?? '';
  const ours = await openOurs(build('chrome-granted'));
  const names = await namesOn(ours, article);
  const sides = await openSides(ours, names);
  const pair = ['none', 'ours', 'none again'].map((name) => sides.of(name as 'none'));

  const rows = [];
  const cost = new Map<string, ReadonlyMap<string, readonly Cost[]>>();
  for (const [name, at] of Object.entries(address)) {
    const which = name === ARTICLE ? sides.all : pair;
    const found = await costs(which, at, name === '1 MB page' ? Math.ceil(rounds / 2) : rounds);
    cost.set(name, found);
    rows.push(costRow(name, found));
  }
  const used = await uses(sides.all, article, rounds);
  const onArticle = cost.get(ARTICLE) ?? new Map<string, readonly Cost[]>();
  const storms = await stormRows(
    ours.session.browser,
    article,
    quick ? [1_000] : [1_000, 10_000, 100_000],
  );
  const slow = await slowRows(ours.session.browser, address, quick ? 1 : 4);
  const cap = await capRows(sides, served(longestPages()));
  const cold = await coldFirstMark(ours, article, quick ? 1 : 3);
  const peers = peerRows(sides, onArticle, used);
  await sides.close();
  const firefox = await firefoxRows(
    build('firefox-granted'),
    { [ARTICLE]: article, 'no names': address['no names'] ?? '' },
    quick ? 1 : 6,
  );
  await site.close();

  const of = (page: string, key: keyof Cost) =>
    figure(cost.get(page) ?? new Map<string, readonly Cost[]>(), 'ours', key);
  const worst = (key: keyof Cost) => Math.max(...[...cost.keys()].map((page) => of(page, key)));
  const markJs = figure(onArticle, 'mark.js', 'ours') / of(ARTICLE, 'ours');
  const timesNone = (key: 'burst' | 'storm') =>
    figure(used, 'ours', key) / figure(used, 'none', key);
  const goals: Goal[] = [
    goal('article100kMs', of(ARTICLE, 'ours'), '<= 25'),
    goal('longestTaskMs', worst('longest'), '<= 12'),
    goal('page1mMs', of('1 MB page', 'ours'), '<= 120'),
    goal('noNamesMs', of('no names', 'ours'), '<= 10'),
    goal('forcedLayoutMs', worst('forced'), '== 0'),
    goal('firstMarkWarmMs', figure(used, 'ours', 'firstMark'), '<= 100'),
    goal('firstMarkColdMs', cold, '<= 300'),
    goal('heapKb', compared(used, 'heap').more.median / 1024, '<= 1024'),
    goal('longestTaskSlowMs', slow.worst, '<= 50'),
    goal('heapAtCapOfTextKb', cap.more('2 MB of text') / 1024, '<= 6144'),
    goal('heapAtCapOfNodesKb', cap.more('200,000 text nodes') / 1024, '<= 6144'),
    goal('nodesAdded', compared(used, 'nodes').more.median, '<= 1'),
    goal('listenersAdded', compared(used, 'listeners').more.median, '<= 12'),
    goal('interactionMs', compared(used, 'inp').more.median, '<= 8'),
    goal('clsThousandths', figure(used, 'ours', 'cls') * 1000, '== 0'),
    goal('stormMsPerSecond', storms.worst, '<= 50'),
    goal('firefoxLongestFrameMs', firefox.worst, '<= 12'),
    goal('markJsOverOurs', markJs, '>= 1'),
    goal('changesOverNone', timesNone('storm'), '<= 1.05'),
    goal('burstOverNone', timesNone('burst'), '<= 1.05'),
  ];
  const table = useRows(ARTICLE, used);
  return {
    rows: [...rows, ...table, ...peers, ...storms.rows, ...slow.rows, ...cap.rows, ...firefox.rows],
    goals,
    notes: [
      `Medians of ${rounds} rounds after one that warms up; every round loads the page in each browser in turn.`,
      'Ours: scripts, their microtasks and the delivery of their messages, in the thread’s own time.',
      'Differences: median of pairs, and the interval of 95 of 100 bootstrapped samples.',
      `The peers mark the ${names.length} names that we found on the page; we look for all of the dataset.`,
    ],
  };
}

async function namesOn(ours: Awaited<ReturnType<typeof openOurs>>, address: string) {
  const page = await ours.session.browser.newPage();
  await page.goto(address);
  const { members } = await castOf(ours.within, address);
  await page.close();
  return [...new Set(members.flatMap(({ words }) => words ?? []))];
}
