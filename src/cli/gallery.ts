import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import axe from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, preview } from 'vite';
import manifest from '../../manifest.json' with { type: 'json' };
import { needBrowser } from './find-browsers';
import { type Shot, shots } from './gallery-shots';

/**
 * `npm run gallery [-- <folder> [part of a name]]`: screenshots of every surface in its states, and a
 * page that shows them; what axe finds wrong is printed. The pages are ours as they are; only the browser behind them is the tests' own.
 */
declare global {
  interface Window {
    axe: typeof axe;
  }
}

const root = process.env.BACKGROUNDER_ROOT ?? process.cwd();
const [folder = join(tmpdir(), 'backgrounder-gallery'), only = ''] = process.argv.slice(2);
const out = resolve(folder);
const pages = await mkdtemp(join(tmpdir(), 'backgrounder-pages-'));
await buildPages();
const server = await servePages();
try {
  await mkdir(out, { recursive: true });
  const chosen = shots().filter(({ name }) => name.includes(only));
  // The reader's own font size is set where browsers set it: at start.
  await takeAll(
    chosen.filter(({ large }) => !large),
    16,
  );
  await takeAll(
    chosen.filter(({ large }) => large),
    32,
  );
  await writeFile(join(out, 'index.html'), indexPage(chosen));
  console.log(`${chosen.length} pictures: ${join(out, 'index.html')}`);
} finally {
  await server.close();
  await rm(pages, { recursive: true, force: true });
}

async function takeAll(shots: readonly Shot[], fontSize: number): Promise<void> {
  if (!shots.length) return;
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chrome'),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--blink-settings=defaultFontSize=${fontSize}`,
    ],
  });
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
          find: /^(?:\.\.\/)+(?:browser|polyfilled)$/,
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
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: shot.dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: shot.forced ? 'active' : 'none' },
    ],
  });
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
