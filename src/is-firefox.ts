import { browser } from './browser';

/** Whether the browser is Firefox, which alone has this call, whatever the polyfill's types say. */
export function isFirefox(): boolean {
  return 'getBrowserInfo' in browser.runtime;
}
