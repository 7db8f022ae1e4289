import { previous } from '../../store/generations';
import { rollBack } from '../../store/settle';
import { bundleVersion } from './bundle';
import { copyAgain } from './copy-again';
import type { Library } from './library';
import { ownMarks, ownNow } from './own-marks';
import { mendAtStart, ready, renew, serveFromMemory } from './ready';
import { builder, installBundle, rebuild, rebuildFrom } from './rebuild';

/** Puts the bundled dataset in place of whatever is in use; own entries that are marked stay so. */
export async function restore(): Promise<Library> {
  try {
    return await renew((to) => rebuildFrom(to, { rounds: {} }).catch(() => installBundle(to)));
  } catch {
    return serveFromMemory();
  }
}

/**
 * Goes back to the generation before the one in use. Where another release has built that one, or own
 * entries are marked now or were then, it is built anew from the same rounds: own entries are always
 * those of today.
 */
export function goBack(): Promise<Library> {
  return renew(async (database) => {
    const before = await previous(database);
    const differs = before?.recipe.own || before?.recipe.by !== builder();
    const anew = differs || (await ownMarks());
    await (before && anew ? rebuildFrom(database, before.recipe) : rollBack(database));
  });
}

/**
 * Builds the dataset anew where it is not what it should be: an update of the extension may ship other
 * records or lay them out otherwise, and a worker that ended too soon may have left own entries that are
 * not as the reader wants them.
 */
export async function update(): Promise<void> {
  const { recipe } = await ready();
  const isCurrent = recipe.bundle === (await bundleVersion()) && recipe.by === builder();
  // Where they cannot be read, nothing is known to have changed.
  if (!isCurrent || recipe.own !== (await ownNow().catch(() => recipe.own))) await renew(rebuild);
}

/** At a start of the browser: what was written since the last one is read again, and copied where the copy is lost. */
export async function start(): Promise<void> {
  await ready();
  await mendAtStart();
  // What is there can be used without its copy.
  await copyAgain().catch(() => undefined);
  await update();
}
