import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { build, preview } from 'vite';
import manifest from '../../manifest.json' with { type: 'json' };
import { groupBy } from '../ui/group';
import type { BrowserName } from './find-browsers';
import { startFor, tell } from './gallery-browser';
import { type Shot, shots } from './gallery-shots';
import { temporaryFolder } from './temporary-folder';

/**
 * `npm run gallery [-- <folder> [part of a name]]`: screenshots of every surface in its states, and a
 * page that shows them; what axe finds wrong is printed. In Chromium, or where `BROWSER=firefox`. The
 * pages are ours as they are; only the browser behind them is the tests' own.
 */
declare global {
  interface Window {
    axe: typeof axe;
  }
}

const browserName: BrowserName = process.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';
const root = process.env.BACKGROUNDER_ROOT ?? process.cwd();
const [folder = join(tmpdir(), 'backgrounder-gallery'), only = ''] = process.argv.slice(2);
const out = resolve(folder);
const pages = temporaryFolder();
await buildPages();
const server = await servePages();
try {
  await mkdir(out, { recursive: true });
  const chosen = shots().filter(({ name }) => name.includes(only));
  const under = ({ dark, forced, large }: Shot) => `${dark} ${forced} ${large}`;
  for (const [, alike] of groupBy(chosen, under)) await takeAll(alike);
  await writeFile(join(out, 'index.html'), indexPage(chosen));
  console.log(`${chosen.length} pictures: ${join(out, 'index.html')}`);
} finally {
  await server.close();
}

/** Shots that one browser can take. */
async function takeAll(shots: readonly Shot[]): Promise<void> {
  const [first] = shots;
  if (!first) return;
  const browser = await startFor(browserName, first);
  try {
    for (const shot of shots) await take(browser, shot);
  } finally {
    await browser.close();
  }
}

async function buildPages(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [preact()],
    resolve: {
      alias: [
        {
          find: /^(?:\.\.?\/)+(?:browser|polyfilled)$/,
          replacement: join(root, 'tests/ui/gallery/browser.ts'),
        },
      ],
    },
    build: {
      outDir: pages,
      target: 'chrome128',
      modulePreload: false,
      rolldownOptions: {
        input: [
          'tests/ui/gallery/card.html',
          'tests/ui/gallery/page.html',
          'src/popup/index.html',
          'src/sidepanel/index.html',
          'src/options/index.html',
          'src/welcome/index.html',
        ].map((page) => join(root, page)),
      },
    },
  });
}

/** Under the policy of the extension's own pages, so that what it refuses is refused here too. */
async function servePages() {
  const server = await preview({
    configFile: false,
    root: pages,
    logLevel: 'error',
    build: { outDir: pages },
    preview: {
      host: '127.0.0.1',
      port: 0,
      headers: {
        'Content-Security-Policy': manifest.content_security_policy.extension_pages,
      },
    },
  });
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}

async function take(browser: Browser, shot: Shot): Promise<void> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.log(`${shot.name}: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(`${shot.name}: ${message.text()}`);
  });
  await page.setViewport({ width: shot.width, height: 600 });
  await tell(browserName, page, shot);
  await page.goto(server.address + shot.path, { waitUntil: 'networkidle0' });
  await shot.act?.(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (wide) console.log(`${shot.name}: wider than the window`);
  for (const line of await complaints(page)) console.log(`${shot.name}: ${line}`);
  await page.screenshot({ path: join(out, `${shot.name}.png`), fullPage: true });
  await page.close();
}

/** What axe finds: the rule and where. */
async function complaints(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

function indexPage(shown: readonly Shot[]): string {
  const figures = shown.map(
    ({ name }) => `<figure><figcaption>${name}</figcaption><img src="${name}.png" alt=""></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title>\n${figures.join('\n')}\n`;
}
