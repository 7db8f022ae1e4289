import type { Page } from 'puppeteer-core';
import type { World } from '../browser/harness';

/** One page of the list P, what is done on it, and what must hold besides Q. */
export interface Row {
  /** Begins with the ids of the rows it stands for. */
  readonly title: string;
  readonly html: string | (() => Promise<string>);
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** More files beside the page, by path below its own. */
  readonly files?: Readonly<Record<string, File | (() => Promise<File>)>>;
  /** What happens on the page, with and without us; resolves when the page has done it. */
  readonly act?: Act;
  /** Ids that are found in the end, within `soonMs`. */
  readonly names?: readonly string[];
  readonly soonMs?: number;
  /** Ids that are not found. */
  readonly not?: readonly string[];
  /** The letters that are marked in the end, in alphabetical order. */
  readonly marked?: readonly string[];
  /** What else holds where the site runs; what it does on the page is not done on the control. */
  readonly check?: (there: There) => Promise<void>;
  readonly only?: 'chrome' | 'firefox';
  /** Measures what other rows on the machine would disturb: played while none is. */
  readonly alone?: true;
}

interface File {
  readonly body: string;
  readonly type: string;
}

export type Act = (on: Page, world: World) => Promise<unknown>;

export interface There {
  readonly on: Page;
  /** The same page on the site that is paused. */
  readonly control: Page;
  readonly world: World;
}

export const PROSE =
  '<p id="first">Hu Binchen of the Ministry of Public Security in China was elected to the Executive Committee of Interpol on Thursday.</p><p id="second">Peter Dahlin of Safeguard Defenders and Christopher Wray of the FBI objected to it.</p>';

/** An article whose script runs after its text is there. */
export function article(body: string, script = '', head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title><meta property="article:published_time" content="2021-11-25T12:00:00Z">${head}</head><body><article id="story"><h1>The vote is over</h1>${body}</article><script>${script}</script></body></html>`;
}

/** Runs a script of the page's own to its end. */
export function during(script: string): Act {
  return (on) => on.evaluate(`(async () => { ${script} })()`);
}

/** A pause in a page's script. */
export const PAUSE =
  'const pause = (ms) => new Promise((later) => setTimeout(later, ms)); const frame = () => new Promise(requestAnimationFrame);';

/** The letters of every registered highlight, as the page itself can read them. */
export function markedOn(on: Page): Promise<string[]> {
  return on.evaluate(() => {
    const texts: string[] = [];
    for (const highlight of CSS.highlights.values())
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        texts.push(range.toString());
      }
    return texts.sort();
  });
}
