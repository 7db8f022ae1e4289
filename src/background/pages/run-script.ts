import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../browser';
import answersScript from '../../content/answers.iife.ts?script';
import cardScript from '../../content/card.iife.ts?script';
import marksScript from '../../content/marks.iife.ts?script';
import pageScript from '../../content/page.iife.ts?script';
import pointerScript from '../../content/pointer.iife.ts?script';
import type { Empty, ScriptName } from '../../messages/contract';
import { documentOf } from './document-of';

/** With a leading slash: Firefox resolves the path against the page that calls. */
const FILES: Readonly<Record<ScriptName, string>> = {
  page: `/${pageScript.replace(/^\//, '')}`,
  marks: `/${marksScript.replace(/^\//, '')}`,
  answers: `/${answersScript.replace(/^\//, '')}`,
  pointer: `/${pointerScript.replace(/^\//, '')}`,
  card: `/${cardScript.replace(/^\//, '')}`,
};

/**
 * Runs one of our scripts in the document that asked for it. Each script has a call of its own, and so a task
 * of its own: compiling is the longest that we keep a slow page waiting.
 */
export async function runScript(script: ScriptName, sender: Runtime.MessageSender): Promise<Empty> {
  const target = await documentOf(sender);
  if (!target) return {};
  await browser.scripting.executeScript({
    target,
    files: [FILES[script]],
    injectImmediately: true,
  });
  return {};
}
