import type { Runtime } from 'webextension-polyfill';
import { libraryAtHand } from '../dataset/ready';
import { runScripts } from './run-scripts';
import { isPausedAt } from './sites';
import { nameAnyone } from './skim';

/**
 * Runs the script that reads a page. Where what the page says first names somebody, the one that marks
 * comes along, and nobody need ask about that page again; but no page waits for the dataset to be opened.
 */
export async function runPage(
  says: readonly string[],
  sender: Runtime.MessageSender,
): Promise<Record<never, never>> {
  const [isPaused, named] = await Promise.all([
    isPausedAt(sender),
    nameSomebody(says).catch(() => false),
  ]);
  // A page of a paused site can still be clicked for.
  if (isPaused) return {};
  // First the one that marks: else a short page is read before it is there, and asked about once more.
  return runScripts(named ? ['marks', 'page'] : ['page'], sender);
}

async function nameSomebody(says: readonly string[]): Promise<boolean> {
  return says.length > 0 && (await libraryAtHand()) !== undefined && nameAnyone(says);
}
