import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser';
import answersScript from '../content/answers.iife.ts?script';
import cardScript from '../content/card.iife.ts?script';
import marksScript from '../content/marks.iife.ts?script';
import pageScript from '../content/page.iife.ts?script';
import pointerScript from '../content/pointer.iife.ts?script';
import type { ScriptName } from '../messages/contract';
import { isPausedAt } from './sites';

/** With a leading slash: Firefox resolves the path against the page that calls. */
const FILES: Readonly<Record<ScriptName, string>> = {
  page: `/${pageScript.replace(/^\//, '')}`,
  marks: `/${marksScript.replace(/^\//, '')}`,
  answers: `/${answersScript.replace(/^\//, '')}`,
  pointer: `/${pointerScript.replace(/^\//, '')}`,
  card: `/${cardScript.replace(/^\//, '')}`,
};

/** Runs one of our scripts in the frame that asked for it; most frames never need them. */
export async function runScript(
  script: ScriptName,
  sender: Runtime.MessageSender,
): Promise<Record<never, never>> {
  const { tab, frameId } = sender;
  // A page of a paused site can still be clicked for.
  if (tab?.id === undefined || (script === 'page' && (await isPausedAt(sender)))) return {};
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
  const files = [FILES[script]];
  await browser.scripting.executeScript({ target, files, injectImmediately: true });
  return {};
}
