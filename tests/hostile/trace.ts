import type { ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';

/** What a page shows of itself to anyone who looks; addresses without their host. */
export interface Trace {
  readonly dom: string;
  readonly errors: readonly string[];
  /** Warnings and errors on the console. */
  readonly console: readonly string[];
  readonly requests: readonly string[];
  /** What the page itself reports, if it leaves anything in `window.result`. */
  readonly result: unknown;
}

/** Longer pages are told by their length and a sum over their letters. */
const MOST_SHOWN = 50_000;

/** Notes what a page shows from now on; the returned function tells, and stops noting. */
export function tracing(page: Page): () => Promise<Trace> {
  const errors: string[] = [];
  const said: string[] = [];
  const requests: string[] = [];
  const plain = (text: string) => text.replaceAll(/\b(?:localhost|127\.0\.0\.1):\d+/g, 'host');
  const onError = (error: unknown) => errors.push(plain(String(error)));
  const onConsole = (message: ConsoleMessage) => {
    // Chromium asks for an icon when it pleases, and says so where there is none.
    if (message.location().url?.endsWith('/favicon.ico')) return;
    if (/^(?:error|warn)/.test(message.type())) said.push(plain(message.text()));
  };
  const onRequest = (request: HTTPRequest) => {
    // Firefox lists a font of its own, which is in its address, when it pleases.
    if (!/^data:|\/favicon\.ico$/.test(request.url())) requests.push(plain(request.url()));
  };
  page.on('pageerror', onError).on('console', onConsole).on('request', onRequest);
  return async () => {
    const { dom, result } = await page.evaluate(look, MOST_SHOWN);
    page.off('pageerror', onError).off('console', onConsole).off('request', onRequest);
    return { dom: plain(dom), errors, console: said.sort(), requests: requests.sort(), result };
  };
}

/** Runs in the page. */
function look(most: number): { dom: string; result: unknown } {
  const dom = document.documentElement?.outerHTML ?? '';
  let sum = 0;
  for (let at = 0; at < dom.length; at++) sum = (sum * 31 + dom.charCodeAt(at)) | 0;
  return {
    dom: dom.length > most ? `${dom.length} units, sum ${sum}` : dom,
    result: (window as { result?: unknown }).result ?? null,
  };
}
