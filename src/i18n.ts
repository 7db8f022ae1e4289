import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own words and language. Apart from `browser.ts`: this part is the same in both
 * browsers and needs no polyfill, which the card's script would otherwise carry into every page.
 */
export function i18n(): Browser['i18n'] {
  const { browser, chrome }: Namespaces = globalThis;
  const found = browser?.i18n ?? chrome?.i18n;
  if (!found) throw new Error('Not in an extension: there are no words.');
  return found;
}

type Namespaces = { [name in 'browser' | 'chrome']?: Pick<Browser, 'i18n'> } & typeof globalThis;
