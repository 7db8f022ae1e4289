import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { todayHere } from '../today-here';
import { castOf, inside } from './ask-extension';
import { build } from './build';
import { castTable, dayWords } from './cast-table';
import { type BrowserName, findBrowser } from './find-browsers';
import { launch } from './launch';
import { ROOT } from './run-step';
import { openSite } from './site';

/**
 * `npm start [-- [--browser firefox] [file|url]]`: builds the extension and opens it on a page, by
 * default an article of ours. Without a display: opens a card, saves a screenshot, prints a table.
 */
const { name, target } = parse();
const site = await openSite(target.folder);
const address = target.file ? `${site.origin}/${target.file}` : target.address;
const headless = !hasDisplay();
const session = await launch(name, { extension: build(`${name}-granted`), headless });
const within = await inside(session);
// The first answer comes when the data is in place; by then the content script is registered.
await within.ask('dataset', {});
const page = await session.browser.newPage();
await page.goto(address, { waitUntil: 'domcontentloaded' });
await page.bringToFront();
if (headless) {
  await report();
  await session.close();
} else {
  await within.close();
  console.log(`${address}\nRest the pointer on an underlined name. Close the browser to end.`);
  await new Promise((closed) => session.browser.once('disconnected', closed));
}
await site.close();

async function report(): Promise<void> {
  const cast = await castOf(within, address);
  const records = await Promise.all(cast.members.map(({ id }) => within.ask('card', { id })));
  const entityOf = new Map(records.flatMap(({ entity }) => (entity ? [[entity.id, entity]] : [])));
  console.log(`\n${castTable(cast, entityOf, todayHere(), process.stdout.columns)}\n`);
  console.log(`${cast.members.length} on the page. ${dayWords(cast)}`);
  const first = cast.members.find(({ kind }) => kind === 'person') ?? cast.members[0];
  if (first) console.log(`The card of ${first.caption}: ${await picture(first.id)}`);
}

/** Opens the card of an entity on the page and takes its picture; where that is kept. */
async function picture(id: string): Promise<string> {
  await page.bringToFront();
  await page.setViewport({ width: 1100, height: 1150 });
  await within.askTab(address, 'jump', { id });
  await new Promise((drawn) => setTimeout(drawn, 600));
  return screenshot(page);
}

async function screenshot(of: Page): Promise<string> {
  const path = join(ROOT, 'dist/start.png');
  mkdirSync(dirname(path), { recursive: true });
  await of.screenshot({ path });
  return path;
}

function parse() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string' } },
  });
  const { browser: asked } = values;
  if (asked !== undefined && asked !== 'chrome' && asked !== 'firefox')
    throw new Error(`--browser: expected chrome or firefox, got ${asked}`);
  const onlyFirefox = !findBrowser('chrome') && findBrowser('firefox');
  const name: BrowserName = asked ?? (onlyFirefox ? 'firefox' : 'chrome');
  return { name, target: targetOf(positionals[0]) };
}

function targetOf(what = join(ROOT, 'tests/fixtures/pages/interpol-election.html')) {
  if (/^https?:/.test(what)) return { folder: ROOT, address: what };
  const path = resolve(what);
  if (!existsSync(path)) throw new Error(`${what}: no such file`);
  return { folder: dirname(path), file: basename(path), address: '' };
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
