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
 * Runs some of our scripts in the frame that asked for them. They start in the given order and nearly
 * always run in it; each can cope with another one coming late.
 */
export async function runScripts(
  scripts: readonly ScriptName[],
  { tab, frameId }: Runtime.MessageSender,
): Promise<Record<never, never>> {
  if (tab?.id === undefined) return {};
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
  // One call each, and so one task each: compiling is the longest that we keep a slow page waiting.
  const running = scripts.map((script) =>
    browser.scripting.executeScript({ target, files: [FILES[script]], injectImmediately: true }),
  );
  await Promise.all(running);
  return {};
}
