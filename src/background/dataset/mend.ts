import type { Database, GenerationId } from '../../store/database';
import { writePointer } from '../../store/flip';
import { isSound, rollBack, settle } from '../../store/settle';
import { bundleVersion } from './bundle';
import { giveNotice, wasStored } from './notice';
import { installBundle, rebuild } from './rebuild';
import { subscribeAgain } from './subscriptions';

/**
 * Replaces a generation that turned out to be damaged: by the one before, by one built anew from what was
 * fetched, or by the bundle. Resolves to whether anything had to be done.
 */
export async function mend(database: Database, damaged: GenerationId): Promise<boolean> {
  const pointer = await database.get('pointer', 'pointer');
  if (pointer?.current !== damaged) return false;
  await writePointer(database, { ...pointer, verified: false });
  return settleAndMend(database);
}

/**
 * Like `settle`, but builds a generation where no sound one is left. Resolves to whether anything had to
 * be done.
 */
export async function settleAndMend(database: Database): Promise<boolean> {
  const outcome = await settle(database);
  if (outcome === 'sound') return false;
  if (outcome === 'went-back') await ownAsNow(database);
  await giveNotice(outcome === 'lost' ? await buildAnew(database) : outcome);
  return true;
}

/**
 * Called where nothing is stored, or nothing that can be opened. The reader is told, except after the
 * installation, and where an earlier release of the extension has built it in another layout.
 */
export async function recover(database: Database): Promise<void> {
  const pointer = await database.get('pointer', 'pointer');
  const current = pointer && (await database.get('generations', pointer.current));
  // A generation that is undamaged and still cannot be opened was written by another release.
  const ofThisRelease =
    current?.recipe?.bundle === (await bundleVersion()) && !(await isSound(database, current.id));
  await subscribeAgain(database);
  // Going back to what another release has built is not possible.
  const older = current !== undefined && !ofThisRelease;
  const back = !older && (await rolledBack(database));
  if (back) await ownAsNow(database);
  const notice = back ? 'went-back' : await buildAnew(database);
  if (pointer ? !current || ofThisRelease : await wasStored()) await giveNotice(notice);
  if (older) await settle(database);
}

/** A generation gone back to may hold own entries that were deleted since, or are not to be marked any more. */
async function ownAsNow(database: Database): Promise<void> {
  const pointer = await database.get('pointer', 'pointer');
  const current = pointer && (await database.get('generations', pointer.current));
  if (current?.recipe.own) await rebuild(database);
}

function rolledBack(database: Database): Promise<boolean> {
  return rollBack(database).then(
    () => true,
    () => false,
  );
}

async function buildAnew(database: Database): Promise<'rebuilt' | 'restored'> {
  try {
    await rebuild(database);
    const rows = await database.getAll('sources');
    return rows.some(({ round }) => round !== null) ? 'rebuilt' : 'restored';
  } catch {
    await installBundle(database);
    return 'restored';
  }
}
