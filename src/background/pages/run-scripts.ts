import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../browser';
import answersScript from '../../content/answers.iife.ts?script';
import cardScript from '../../content/card.iife.ts?script';
import marksScript from '../../content/marks.iife.ts?script';
import pageScript from '../../content/page.iife.ts?script';
import pointerScript from '../../content/pointer.iife.ts?script';
import type { ScriptName } from '../../messages/contract';

/** With a leading slash: Firefox resolves the path against the page that calls. */
const FILES: Readonly<Record<ScriptName, string>> = {
  page: `/${pageScript.replace(/^\//, '')}`,
  marks: `/${marksScript.replace(/^\//, '')}`,
  answers: `/${answersScript.replace(/^\//, '')}`,
  pointer: `/${pointerScript.replace(/^\//, '')}`,
  card: `/${cardScript.replace(/^\//, '')}`,
};

/**
 * Runs some of our scripts in the frame that asked for them; most frames never need them. They are begun in
 * this order, which is theirs nearly always: each knows what to do where another comes late.
 */
export async function runScripts(
  scripts: readonly ScriptName[],
  { tab, frameId }: Runtime.MessageSender,
): Promise<Record<never, never>> {
  if (tab?.id === undefined) return {};
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
  // Each in a task of its own: what compiles them keeps a slow page waiting longest of all that we do.
  const running = scripts.map((script) =>
    browser.scripting.executeScript({ target, files: [FILES[script]], injectImmediately: true }),
  );
  await Promise.all(running);
  return {};
}
