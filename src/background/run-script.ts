import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser';
import cardScript from '../content/card.iife.ts?script';
import pageScript from '../content/content.iife.ts?script';

/** With a leading slash: Firefox resolves the path against the page that calls. */
const FILES = {
  page: `/${pageScript.replace(/^\//, '')}`,
  card: `/${cardScript.replace(/^\//, '')}`,
};

/** Runs one of our scripts in the frame that asked for it; most frames never need them. */
export async function runScript(
  script: keyof typeof FILES,
  { tab, frameId }: Runtime.MessageSender,
): Promise<Record<never, never>> {
  if (tab?.id === undefined) return {};
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
  const files = [FILES[script]];
  await browser.scripting.executeScript({ target, files, injectImmediately: true });
  return {};
}
