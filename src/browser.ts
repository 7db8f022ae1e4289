import type { Browser } from 'webextension-polyfill';

type Namespaces = { [name in 'browser' | 'chrome']?: Browser } & typeof globalThis;
const here: Namespaces = globalThis;

/**
 * The one seam to the browser's extension interface, typed as Firefox has it. Chromium answers by promises
 * too, so no library is needed; listeners that answer messages go through `answering`. Only one of the two
 * names is read, because Chromium builds each when it is first read.
 */
export const browser = (here.browser ?? here.chrome) as Browser; // Undefined where no extension runs.
