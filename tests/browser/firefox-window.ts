import type { Page } from 'puppeteer-core';
import { bidi } from './card';

/**
 * Runs a function in Firefox's own window, where its menus, bars and panels are; what it gives comes
 * back by way of JSON. The page is any of the browser's.
 */
export async function inFirefoxWindow<T, A extends readonly unknown[]>(
  page: Page,
  run: (...given: A) => T | Promise<T>,
  ...given: A
): Promise<T> {
  const { send } = bidi(page);
  const { result: tree } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.contexts?.[0]?.context;
  const { result } = await send('script.evaluate', {
    expression: `(async () => JSON.stringify({ value: await (${run})(...${JSON.stringify(given)}) }))()`,
    target: { context },
    awaitPromise: true,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return JSON.parse(String(result.result?.value)).value;
}
