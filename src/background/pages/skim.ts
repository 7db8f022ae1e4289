import type { Runtime } from 'webextension-polyfill';
import { EMPTY_MEMORY } from '../../model/mention';
import { todayHere } from '../../today-here';
import { annotate } from './annotate';
import { mayRead } from './may-read';
import { runScript } from './run-script';
import { inTurn } from './turns';

/** Whether blocks of a page name anyone; where they do, the script that marks is run there at once. */
export async function skim(
  blocks: readonly string[],
  sender: Runtime.MessageSender,
): Promise<{ named: boolean; stay: boolean }> {
  const told = mayRead(sender);
  const named = await nameAnyone(blocks, sender);
  if (!(await told)) return { named: false, stay: false };
  if (named) await runScript('marks', sender);
  return { named, stay: true };
}

/**
 * Whether texts name anyone, read as of today: a page's day is looked for only once somebody is named on
 * it. The page is then annotated as of its own day.
 */
export async function nameAnyone(
  blocks: readonly string[],
  { tab }: Runtime.MessageSender,
): Promise<boolean> {
  const request = { blocks, asOf: todayHere(), memory: EMPTY_MEMORY };
  const { annotations } = await inTurn(tab?.id, () => annotate(request));
  return annotations.length > 0;
}
