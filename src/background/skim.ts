import type { Runtime } from 'webextension-polyfill';
import { EMPTY_MEMORY } from '../model/mention';
import { readSettings, type Settings } from '../settings';
import { todayHere } from '../ui/dates';
import { annotate } from './annotate';
import { runScript } from './run-script';
import { isPausedAt, mayRead } from './sites';

/**
 * Whether blocks of a page name anyone; where they do, the script that marks is run there at once. Read
 * as of today, because a page is not asked for its day before something is found on it: a name that
 * meant somebody on that day alone is met again when the page is annotated.
 */
export async function skim(
  blocks: readonly string[],
  sender: Runtime.MessageSender,
): Promise<{ named: boolean; stay: boolean; settings: Settings | null }> {
  const told = Promise.all([mayStay(sender), readSettings()]);
  const { annotations } = await annotate({ blocks, asOf: todayHere(), memory: EMPTY_MEMORY });
  const [stays, settings] = await told;
  if (!stays) return { named: false, stay: false, settings: null };
  const named = annotations.length > 0;
  if (!named) return { named, stay: true, settings: null };
  await runScript('marks', sender);
  return { named, stay: true, settings };
}

async function mayStay(sender: Runtime.MessageSender): Promise<boolean> {
  const [allowed, paused] = await Promise.all([mayRead(sender), isPausedAt(sender)]);
  return allowed && !paused;
}
