import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { castOf, inside } from '../../src/cli/ask-extension';
import { build } from '../../src/cli/build';
import type { BrowserName } from '../../src/cli/find-browsers';
import { launch, type Session } from '../../src/cli/launch';
import { ROOT } from '../../src/cli/run-step';
import { openSite } from '../../src/cli/site';

const ARTICLE = '/interpol-election.html';
/** Marked where the article first says it, with a card of ordinary size. */
const HOVERED = 'Hu Binchen';
const HOVERS = 12;
const TYPED = ['safeguard', 'browder', 'interpol', 'jurgen sto', 'safegard defend'];

/** The delay as it is set by default; `settings.ts` itself can be read only in an extension. */
const OPEN_MS = 300;

/** The close delay and the second in which the next card opens sooner, with time to spare. */
const COLD_AGAIN_MS = 1_800;

export interface Watched {
  readonly names: number;
  /** The first card of a page, which fetches the card's script, and the later ones; milliseconds. */
  readonly first: CardTimes;
  readonly warm: readonly CardTimes[];
  /** What the same page waits for a frame in which nothing of ours happens. */
  readonly frames: readonly number[];
  /** From the field's input event to the frame that shows new results. */
  readonly keys: readonly number[];
  /** From asking the background to its answer. */
  readonly answers: readonly number[];
}

export interface CardTimes {
  /** From the frame that saw the pointer rest, the set delay taken off, to the painted card. */
  readonly beyond: number;
  /** From the card's element being shown to the painted card. */
  readonly paint: number;
}

/** Hovers and types in a real browser and reads the page's own clock. */
export async function watchUi(name: BrowserName): Promise<Watched> {
  const folder = join(ROOT, 'dist', `${name}-granted`);
  const extension = existsSync(`${folder}/manifest.json`) ? folder : build(`${name}-granted`);
  const site = await openSite(join(ROOT, 'tests/fixtures/pages'));
  const session = await launch(name, { extension, headless: true });
  try {
    const within = await inside(session);
    const info = await until(() => within.ask('dataset', {}).catch(() => undefined), 'the dataset');
    const page = await session.browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(site.origin + ARTICLE);
    await page.bringToFront();
    await castOf(within, page.url());
    const [first, ...warm] = await cards(page);
    const frames = await page.evaluate(emptyFrames);
    if (!first) throw new Error(`${name}: no card opened`);
    return { names: info.names, first, warm, frames, ...(await typing(session)) };
  } finally {
    await session.close();
    await site.close();
  }
}

async function cards(page: Page): Promise<CardTimes[]> {
  await page.evaluate(watchCards, OPEN_MS);
  const times = () => page.evaluate(() => window.cardTimes ?? []);
  for (let turn = 0; turn < HOVERS; turn++) {
    await page.mouse.move(5, 5);
    await wait(COLD_AGAIN_MS);
    const { x, y } = await page.evaluate(whereIs, HOVERED);
    await wait(400);
    // Slowly, so that the speed gate lets the very first sample on the mark begin the rest.
    await page.mouse.move(x, y + 40);
    await wait(200);
    await page.mouse.move(x, y);
    await until(async () => (await times()).length > turn, `card ${turn + 1}`);
  }
  return times();
}

async function typing(session: Session): Promise<Pick<Watched, 'keys' | 'answers'>> {
  const popup = await session.openInside('src/popup/index.html');
  await popup.bringToFront();
  const field = await until(() => popup.$('input[role=combobox]'), 'the search field');
  await popup.evaluate(watchKeys);
  for (const words of TYPED) {
    await field.focus();
    for (const key of words) {
      await popup.keyboard.type(key);
      await wait(150);
    }
    await popup.keyboard.press('Escape');
    await wait(150);
  }
  // Keys that changed nothing have kept their moment, which is later than any of these durations.
  const keys = (await popup.evaluate(() => window.keyTimes ?? [])).filter((time) => time < 500);
  return { keys, answers: await popup.evaluate(askedToAnswered) };
}

declare global {
  interface Window {
    cardTimes?: CardTimes[];
    keyTimes?: number[];
  }
}

/**
 * Functions that run in a page name no function of their own: the loader of this script would mark
 * such names by a helper that no page has. This one hears when the
 * card's element is shown and takes the next frame for the paint.
 */
function watchCards(openMs: number): void {
  let rested = 0;
  const times: CardTimes[] = [];
  window.cardTimes = times;
  addEventListener('mousemove', () => requestAnimationFrame(() => (rested = performance.now())), {
    capture: true,
  });
  const capture = { capture: true };
  document.addEventListener(
    'beforetoggle',
    (event: Event) => {
      const at = performance.now();
      if (!('newState' in event) || event.newState !== 'open') return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const painted = performance.now();
          times.push({ beyond: painted - rested - openMs, paint: painted - at });
        };
        port2.postMessage(0);
      });
    },
    capture,
  );
}

/** Runs in the page: from any moment to the first task after the next frame. */
async function emptyFrames(): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < 40; turn++) {
    await new Promise((later) => setTimeout(later, 50 + Math.random() * 50));
    const from = performance.now();
    await new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      }),
    );
    times.push(performance.now() - from);
  }
  return times;
}

/** Runs in the popup: its field's events and its list's changes. */
function watchKeys(): void {
  const times: number[] = [];
  window.keyTimes = times;
  let typed: number | null = null;
  document.addEventListener('keydown', () => (typed = null), { capture: true });
  document.addEventListener(
    'input',
    () => {
      typed = times.length;
      times.push(performance.now());
    },
    { capture: true },
  );
  // The last change counts: what was typed is drawn anew in the old results before the new are there.
  const began = new Map<number, number>();
  new MutationObserver(() => {
    const key = typed;
    if (key === null || !document.querySelector('[role=option]')) return;
    if (!began.has(key)) began.set(key, times[key] ?? 0);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        times[key] = performance.now() - (began.get(key) ?? 0);
      };
      port2.postMessage(0);
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Runs in the popup: what each of some questions to the background takes, put three times. */
async function askedToAnswered(): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn++)
    for (const query of ['bill', 'chin', 'interpol', 'jurgen', 'safegard', 'safeguard']) {
      const from = performance.now();
      await chrome.runtime.sendMessage({ kind: 'search', request: { query, limit: 12 } });
      times.push(performance.now() - from);
    }
  return times;
}

/** The extension's own namespace in its pages. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Runs in the page: the middle of the first place that reads so, scrolled into view. */
function whereIs(words: string): { x: number; y: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text; // the walker shows text alone
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const [box] = range.getClientRects();
    if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  throw new Error(`the page does not say “${words}”`);
}

async function until<T>(what: () => Promise<T | undefined | false | null>, name: string) {
  for (const end = Date.now() + 20_000; Date.now() < end; await wait(50)) {
    const value = await what();
    if (value !== undefined && value !== false && value !== null) return value;
  }
  throw new Error(`Waited 20 s for ${name}.`);
}

function wait(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms));
}
