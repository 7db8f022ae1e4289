import { type Goal, goal, type Row } from '../../src/cli/bench-result';
import type { Session } from '../../src/cli/launch';
import type { Site } from '../../src/cli/site';
import { bundle } from '../hostile/apps/bundle';
import { NAMED } from './page-named';
import { quantile, round } from './page-stats';

const APPS = {
  React: 'react.js',
  Preact: 'preact.js',
  Vue: 'vue.js',
  Svelte: 'svelte.svelte.js',
  editors: 'editors.js',
};
/** Half of them clicks, half keys. */
const INTERACTIONS = 50;
/** Long enough for a page to be read and its marks painted. */
const SETTLE_MS = 700;
/** Event Timing tells of nothing shorter. */
const LEAST_MS = 16;

type Sides = Readonly<Record<'none' | 'ours', Session>>;

/** Clicks and keys on pages whose scripts draw them anew each time, with and without us, in turn. */
export async function appRows(
  sides: Sides,
  site: Site,
  runs: number,
): Promise<{ rows: readonly Row[]; goals: readonly Goal[] }> {
  const rows: Row[] = [];
  const all = { none: [] as number[], ours: [] as number[] };
  for (const [name, entry] of Object.entries(APPS)) {
    site.serve(`/${name}.js`, await bundle(entry), 'text/javascript');
    const address = site.serve(`/${name}.html`, pageOf(name));
    const found = { none: [] as number[], ours: [] as number[] };
    for (let run = 0; run <= runs; run++)
      for (const side of ['none', 'ours'] as const) {
        const took = await used(sides[side], address);
        if (run > 0) found[side].push(...took);
      }
    for (const side of ['none', 'ours'] as const) all[side].push(...found[side]);
    rows.push({ app: name, ...figures(found.none, 'without'), ...figures(found.ours, 'with us') });
  }
  const more = (share: number) => quantile(all.ours, share) - quantile(all.none, share);
  return {
    rows,
    goals: [
      goal('interactionMoreP75Ms', Math.max(0, more(0.75)), '<= 8'),
      goal('interactionMoreP98Ms', Math.max(0, more(0.98)), '<= 16'),
    ],
  };
}

function pageOf(name: string): string {
  const start =
    name === 'editors'
      ? 'app.start(document.getElementById("root")).focus("prose")'
      : `const step = app.start(document.getElementById('root'));
         for (const type of ['click', 'keydown']) document.addEventListener(type, () => step());`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><article><p>Hu Binchen of the Ministry of Public Security in China was elected to the Executive Committee of Interpol.</p></article><div id="root"></div><script src="${name}.js"></script><script>${start}</script>`;
}

/** How long each interaction took until what it changed was painted; what is not told of was shorter. */
async function used({ browser }: Session, address: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(NAMED);
  await page.evaluateOnNewDocument(watch, LEAST_MS);
  await page.goto(address);
  await new Promise((later) => setTimeout(later, SETTLE_MS));
  for (let turn = 0; turn < INTERACTIONS; turn++) {
    if (turn % 2) await page.keyboard.press('a');
    else await page.mouse.click(60 + turn * 3, 40 + (turn % 10) * 12);
  }
  await new Promise((later) => setTimeout(later, 200));
  const told = await page.evaluate(() => Object.values(window.interactions));
  await page.close();
  return [...told, ...Array<number>(Math.max(0, INTERACTIONS - told.length)).fill(LEAST_MS / 2)];
}

declare global {
  interface Window {
    /** The longest event of each interaction, milliseconds. */
    interactions: Record<number, number>;
  }
}

/** Runs in the page before anything of it. */
function watch(durationThreshold: number): void {
  window.interactions = {};
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const id = 'interactionId' in entry ? Number(entry.interactionId) : 0;
      if (id) window.interactions[id] = Math.max(window.interactions[id] ?? 0, entry.duration);
    }
  }).observe({ type: 'event', durationThreshold, buffered: true } as PerformanceObserverInit); // The type lacks the threshold.
}

function figures(took: readonly number[], side: string): Row {
  return {
    [`p75 ${side}, ms`]: round(quantile(took, 0.75)),
    [`p98 ${side}, ms`]: round(quantile(took, 0.98)),
  };
}
