import type { Runtime } from 'webextension-polyfill';

/** The host of the page that a script of ours asks from. */
export function hostOf({ url }: Runtime.MessageSender): string {
  return new URL(url ?? 'about:blank').hostname;
}
