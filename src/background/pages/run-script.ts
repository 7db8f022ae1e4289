import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../browser';
import answersScript from '../../content/answers.iife.ts?script';
import cardScript from '../../content/card.iife.ts?script';
import marksScript from '../../content/marks.iife.ts?script';
import pageScript from '../../content/page.iife.ts?script';
import pointerScript from '../../content/pointer.iife.ts?script';
import type { Empty, ScriptName } from '../../messages/contract';

/** With a leading slash: Firefox resolves the path against the page that calls. */
const FILES: Readonly<Record<ScriptName, string>> = {
  page: `/${pageScript.replace(/^\//, '')}`,
  marks: `/${marksScript.replace(/^\//, '')}`,
  answers: `/${answersScript.replace(/^\//, '')}`,
  pointer: `/${pointerScript.replace(/^\//, '')}`,
  card: `/${cardScript.replace(/^\//, '')}`,
};

/**
 * Runs one of our scripts in the frame that asked for it. Each script has a call of its own, and so a task
 * of its own: compiling is the longest that we keep a slow page waiting.
 */
export async function runScript(
  script: ScriptName,
  { tab, frameId }: Runtime.MessageSender,
): Promise<Empty> {
  if (tab?.id === undefined) return {};
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId ?? 0] },
    files: [FILES[script]],
    injectImmediately: true,
  });
  return {};
}
