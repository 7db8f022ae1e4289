import type { Runtime } from 'webextension-polyfill';
import type { Empty } from '../../messages/contract';
import { ready } from '../dataset/ready';
import { isWanted } from './may-read';
import { runScript } from './run-script';
import { nameAnyone } from './skim';

/**
 * Runs the script that reads a page. If the page's first paragraphs name somebody, the script that marks
 * follows, so that the page need not ask: it does not until this is answered.
 */
export async function runPage(
  says: readonly string[],
  sender: Runtime.MessageSender,
): Promise<Empty> {
  // Opened while the settings are read.
  void ready();
  if (!(await isWanted(sender))) return {};
  // The script that reads is on its way while we look for names.
  await Promise.all([runScript('page', sender), runMarks(says, sender)]);
  return {};
}

async function runMarks(says: readonly string[], sender: Runtime.MessageSender): Promise<void> {
  if (await nameSomebody(says, sender).catch(() => false)) await runScript('marks', sender);
}

/** Most pages that name somebody do so in their title or first two paragraphs. */
const BEGINNING = 3;

async function nameSomebody(
  says: readonly string[],
  sender: Runtime.MessageSender,
): Promise<boolean> {
  if (!says.length) return false;
  const [beginning, rest] = [says.slice(0, BEGINNING), says.slice(BEGINNING)];
  return (await nameAnyone(beginning, sender)) || (rest.length > 0 && nameAnyone(rest, sender));
}
