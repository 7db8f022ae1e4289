import { join } from 'node:path';
import { type BenchResult, type Goal, goal, type Row } from '../../src/cli/bench-result';
import { build } from '../../src/cli/build';
import { launch } from '../../src/cli/launch';
import { ROOT } from '../../src/cli/run-step';
import { openSite } from '../../src/cli/site';
import { appRows } from './load-apps';
import { messageRow } from './load-message';
import { navigationRows } from './load-navigations';
import { tabsRow } from './load-tabs';
import { emptyExtension } from './page-peers';
import { openOurs } from './page-sides';

interface Part {
  readonly rows: readonly Row[];
  readonly goals: readonly Goal[];
}

/**
 * What many tabs, many pages and much use cost, in Chromium: `--only=tabs,navigations,apps,message`;
 * `--navigations=2000` and `--runs=30` for as long as the budgets say, a part of it else.
 */
export async function bench(): Promise<BenchResult> {
  const only = option('only')?.split(',');
  const navigations = Number(option('navigations') ?? 200);
  const runs = Number(option('runs') ?? 3);
  const site = await openSite(join(ROOT, 'tests/fixtures/pages'));
  const ours = await openOurs(build('chrome-granted'));
  const none = await launch('chrome', { extension: await emptyExtension(), headless: true });
  const parts: Record<string, () => Promise<Part>> = {
    message: async () => messagePart(),
    tabs: async () => tabsPart(),
    navigations: async () => navigationRows(ours.session, site, navigations),
    apps: async () => appRows({ none, ours: ours.session }, site, runs),
  };

  async function tabsPart(): Promise<Part> {
    const { row, p95 } = await tabsRow(ours.session, site);
    return { rows: [row], goals: [goal('firstMarkOfTenTabsP95Ms', p95, '<= 1500')] };
  }

  const made: Part[] = [];
  for (const [name, measure] of Object.entries(parts))
    if (!only || only.includes(name)) made.push(await measure());
  await Promise.all([ours.session.close(), none.close(), site.close()]);
  return {
    rows: made.flatMap(({ rows }) => rows),
    goals: made.flatMap(({ goals }) => goals),
    notes: [`${navigations} navigations, ${runs} runs of each app and side.`],
  };
}

function messagePart(): Part {
  const { row, p50, p95 } = messageRow();
  return {
    rows: [row],
    goals: [goal('match64KbP50Ms', p50, '<= 10'), goal('match64KbP95Ms', p95, '<= 50')],
  };
}

function option(name: string): string | undefined {
  return process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
}
