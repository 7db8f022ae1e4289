import type { Session } from '../../src/cli/launch';
import { until, wait } from './ui-wait';

/** Between two keys: a fast typist, and time for the results to be there. */
const KEY_MS = 120;

export interface KeyTimes {
  readonly keys: readonly KeyTime[];
  /** From asking the background to its answer. */
  readonly answers: readonly number[];
}

/** From the field's input event, in milliseconds. */
export interface KeyTime {
  /** To the new results in the page. */
  readonly there: number;
  /** To the end of the frame that shows them. */
  readonly painted: number;
}

declare global {
  interface Window {
    keyTimes?: (KeyTime | null)[];
  }
}

/** Types words into a freshly opened popup. */
export async function keyTimes(session: Session, words: readonly string[]): Promise<KeyTimes> {
  const popup = await session.openInside('src/popup/index.html');
  try {
    await popup.bringToFront();
    const field = await until(() => popup.$('input[role=combobox]'), 'the search field');
    // The loader of this script marks named functions by a helper, which the page then needs as well.
    await popup.evaluate('globalThis.__name = (marked) => marked');
    await popup.evaluate(watchKeys);
    for (const word of words) {
      await field.focus();
      for (const key of word) {
        await popup.keyboard.type(key);
        await wait(KEY_MS);
      }
      await popup.keyboard.press('Escape');
      await wait(KEY_MS);
    }
    const times = await popup.evaluate(() => window.keyTimes ?? []);
    const keys = times.filter((time) => time !== null);
    return { keys, answers: await popup.evaluate(askedToAnswered, words) };
  } finally {
    await popup.close();
  }
}

/** Runs in the popup: its field's events and its list's changes; null for keys that changed nothing. */
function watchKeys(): void {
  const times: (KeyTime | null)[] = [];
  window.keyTimes = times;
  let typed: { key: number; at: number } | null = null;
  const capture = { capture: true };
  document.addEventListener('keydown', () => (typed = null), capture);
  const input = () => {
    typed = { key: times.length, at: performance.now() };
    times.push(null);
  };
  document.addEventListener('input', input, capture);
  // The last change counts.
  new MutationObserver(() => {
    if (!typed || !document.querySelector('[role=option]')) return;
    const { key, at } = typed;
    const there = performance.now() - at;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        times[key] = { there, painted: performance.now() - at };
      };
      port2.postMessage(0);
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Runs in the popup: what each question to the background takes, put three times. */
async function askedToAnswered(words: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn++)
    for (const query of words) {
      const from = performance.now();
      await chrome.runtime.sendMessage({ kind: 'search', request: { query, limit: 10 } });
      times.push(performance.now() - from);
    }
  return times;
}

/** The extension's own namespace in its pages. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
