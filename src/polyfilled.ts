import polyfill, { type Browser } from 'webextension-polyfill';

/**
 * Imported first by the background and by our own pages: Chromium before version 146 has no `browser`, and
 * `browser.ts` then finds the polyfill's. Scripts on other people's pages do without the polyfill, which
 * would be a sixth of what they have to compile.
 */
const here: { browser?: Browser } & typeof globalThis = globalThis;
here.browser ??= polyfill;
