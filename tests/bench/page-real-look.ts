import { type Inside, inside } from '../../src/cli/ask-extension';
import { build } from '../../src/cli/build';
import { launch, type Session } from '../../src/cli/launch';
import { NAMED } from './page-named';
import { emptyExtension } from './page-peers';

/** What a page was like with us, against the same page without. */
export interface Found {
  /** False where our script saw nothing to read. */
  readonly read: boolean;
  readonly marks: number;
  /** Marks where no article is: what they say, and in what. */
  readonly outside: readonly string[];
  /** Errors that the page has with us alone. */
  readonly errors: readonly string[];
  /** Where the two trees first differ; empty where they do not, or where they differ without us too. */
  readonly changed: string;
  readonly steady: boolean;
  readonly units: number;
}

/** A page without anything to read tells nobody that it was read. */
const READ_MS = 6_000;
/** From the last answer to the painted mark. */
const PAINT_MS = 100;

/**
 * Looks at pages, by name, one after the other, in two browsers at once: with us, and without. Where
 * their `scripts` run, without us a second time: what differs by itself says nothing of us.
 */
export async function differences(
  name: 'chrome' | 'firefox',
  pages: ReadonlyMap<string, string>,
  scripts: boolean,
): Promise<ReadonlyMap<string, Found>> {
  const off = await openLooker(name, await emptyExtension());
  const again = scripts ? await openLooker(name, await emptyExtension()) : undefined;
  const on = await openLooker(name, build(`${name}-granted`));
  const within = await inside(on.session);
  await within.ask('dataset', {});
  await within.page.evaluate(markAll);
  await within.page.evaluate(noteCounts);
  await on.page.bringToFront();
  const found = new Map<string, Found>();
  for (const [page, address] of pages) {
    const one = await lookAt(address);
    // What a script does by chance it does not do twice.
    found.set(page, scripts && one.changed ? await lookAt(address) : one);
  }
  for (const one of [off, on, again]) await one?.session.close();
  return found;

  async function lookAt(address: string): Promise<Found> {
    const [read] = await Promise.all([
      on.go(address).then(() => counted(within, address)),
      off.go(address),
      again?.go(address),
    ]);
    const [with_, without, once] = [await on.look(), await off.look(), await again?.look()];
    const known = new Set([...without.errors, ...(once?.errors ?? [])].map(timeless));
    const steady = !once || once.markup === without.markup;
    return {
      ...with_,
      read,
      steady,
      errors: with_.errors.filter((error) => !known.has(timeless(error))),
      changed: steady ? difference(without.markup, with_.markup) : '',
    };
  }
}

async function openLooker(name: 'chrome' | 'firefox', extension: string) {
  const session: Session = await launch(name, { extension, headless: true });
  const page = await session.browser.newPage();
  // Marks are made for what is seen: this is most of a page at once.
  await page.setViewport({ width: 1000, height: 6_000 });
  let errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('error', (error) => errors.push(`crashed: ${error.message}`));
  page.on('dialog', (dialog) => void dialog.dismiss());
  page.on('console', (said) => {
    if (said.type() === 'error') errors.push(said.text());
  });
  return {
    session,
    page,
    async go(address: string) {
      errors = [];
      await page.goto(address, { waitUntil: 'load' });
    },
    async look() {
      await page.evaluate(NAMED);
      return { ...(await page.evaluate(state)), errors };
    },
  };
}

/** Waits until our script has said how many it found; false where it says nothing. */
async function counted({ page }: Inside, address: string): Promise<boolean> {
  const end = Date.now() + READ_MS;
  let read = false;
  while (!read && Date.now() < end) {
    await new Promise((later) => setTimeout(later, 50));
    read = await page.evaluate((address) => {
      const at = counts.indexOf(address);
      // The page may be looked at again.
      if (at >= 0) counts.length = 0;
      return at >= 0;
    }, address);
  }
  if (read) await new Promise((later) => setTimeout(later, PAINT_MS));
  return read;
}

/** Runs in a page of ours: every name is to be marked, as often as it comes. */
async function markAll(): Promise<void> {
  const { settings } = await chrome.storage.local.get('settings');
  const every = { density: 'every', marksPerThousandWords: 1000, markWellKnown: true };
  await chrome.storage.local.set({ settings: { ...settings, ...every } });
}

/** Runs in a page of ours, which hears what the scripts on pages send. */
function noteCounts(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { counts: heard });
  chrome.runtime.onMessage.addListener((message, sender) => {
    if (message.kind === 'count') heard.push(sender.url);
  });
}

/** Runs in the page: what it has become, and where our marks are. */
function state() {
  const AROUND =
    'nav, aside, footer, button, select, textarea, [role=navigation], [contenteditable="true"], [hidden]';
  const outside: string[] = [];
  const units = document.body?.textContent?.length ?? 0;
  let marks = 0;
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('bg-')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      marks += 1;
      const holder = startContainer.parentElement;
      const around = holder?.closest(AROUND);
      // Some pages keep all that they tell in an aside.
      const isMost = Number(around?.textContent?.length) > units / 2;
      if ((!around || isMost) && holder?.checkVisibility()) continue;
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      outside.push(`${range} in ${around?.localName ?? 'what is not shown'}`);
    }
  }
  return { markup: document.documentElement.outerHTML, marks, outside, units };
}

/** An error without what each load has of its own: the numbers and addresses in it. */
function timeless(error: string): string {
  return error.replace(/https?:\S+/g, '…').replace(/\d+/g, '#');
}

function difference(one: string, other: string): string {
  if (one === other) return '';
  let at = 0;
  while (one[at] === other[at]) at++;
  return `“${one.slice(at, at + 60)}” is “${other.slice(at, at + 60)}”`;
}

declare const counts: string[];
/** The extension's own namespace in its pages. */
declare const chrome: {
  storage: {
    local: {
      get(key: string): Promise<{ settings?: object }>;
      set(items: object): Promise<void>;
    };
  };
  runtime: {
    onMessage: {
      addListener(heed: (message: { kind: string }, sender: { url: string }) => void): void;
    };
  };
};
