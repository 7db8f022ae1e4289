import polyfill, { type Browser } from 'webextension-polyfill';

/**
 * Imported first by the background and by our own pages: Chromium before version 146 knows no
 * `browser`, and the seam then finds the polyfill's. What runs in other people's pages does without;
 * it would be a sixth of that script.
 */
const here: { browser?: Browser } & typeof globalThis = globalThis;
here.browser ??= polyfill;
