import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf, inside } from '../../src/cli/ask-extension';
import { launch, type Session } from '../../src/cli/launch';
import { openSite, type Site } from '../../src/cli/site';
import { until } from './harness';
import { holdsPointer, TAKES_POINTER } from './holds-pointer';
import { HAS_SCREEN, openScreen } from './screen';
import { smallExtension } from './small-extension';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><article><h1>The vote</h1><p>Hu Binchen of the Ministry of Public Security in China was elected to the Executive Committee of Interpol.</p></article><script>${TAKES_POINTER}</script>`;
const inFirefox = !process.env.BROWSER || process.env.BROWSER === 'firefox';
const run = inFirefox && HAS_SCREEN;

let screen: { close(): void } | undefined;
let site: Site | undefined;
let session: Session | undefined;

beforeAll(async () => {
  if (!run) return;
  [screen, site] = await Promise.all([openScreen(), openSite('.')]);
  session = await launch('firefox', {
    extension: await smallExtension('firefox'),
    headless: false,
  });
});
afterAll(async () => {
  await session?.close();
  await site?.close();
  screen?.close();
});

test.runIf(run)(
  'P53 while the page holds the pointer no card opens in Firefox, on a virtual screen (skipped where there is no Xvfb)',
  async () => {
    if (!session || !site) throw new Error('no browser');
    const within = await inside(session);
    await until(() => within.ask('dataset', {}).catch(() => null), 'the dataset');
    const page = await session.browser.newPage();
    await page.goto(site.serve('/held.html', PAGE));
    await page.bringToFront();
    expect((await castOf(within, page.url())).members.length).toBeGreaterThan(0);
    await holdsPointer(page);
  },
);
