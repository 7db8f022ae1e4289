import type { Runtime } from 'webextension-polyfill';
import { libraryAtHand } from '../dataset/ready';
import { runScripts } from './run-scripts';
import { isPausedAt } from './sites';
import { nameAnyone } from './skim';

/**
 * Runs the script that reads a page. If the page's first paragraphs name somebody, the script that marks
 * comes with it, so that the page need not ask. If the dataset is not open yet, the page does not wait.
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
  // `marks` first: otherwise a short page would be read before it is there, and ask once more.
  return runScripts(named ? ['marks', 'page'] : ['page'], sender);
}

async function nameSomebody(says: readonly string[]): Promise<boolean> {
  return says.length > 0 && (await libraryAtHand()) !== undefined && nameAnyone(says);
}
