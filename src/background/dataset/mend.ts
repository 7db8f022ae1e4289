import type { Database, GenerationId } from '../../store/database';
import { settleOn } from '../../store/flip';
import { isSound, rollBack, settle } from '../../store/settle';
import { bundleVersion } from './bundle';
import { giveNotice, wasStored } from './notice';
import { installBundle, rebuild } from './rebuild';
import { subscribeAgain } from './subscriptions';

/**
 * Puts a sound generation in place of one that turned out damaged: the one before, one built anew from
 * what was fetched, or the bundle. Says whether anything had to be done.
 */
export async function mend(database: Database, damaged: GenerationId): Promise<boolean> {
  const pointer = await database.get('pointer', 'pointer');
  if (pointer?.current !== damaged) return false;
  await settleOn(database, { ...pointer, verified: false });
  return settleAndMend(database);
}

/** As `settle`, and where nothing sound is left, builds it. Says whether anything had to be done. */
export async function settleAndMend(database: Database): Promise<boolean> {
  const outcome = await settle(database);
  if (outcome === 'sound') return false;
  if (outcome === 'went-back') await ownAsNow(database);
  await giveNotice(outcome === 'lost' ? await buildAnew(database) : outcome);
  return true;
}

/**
 * Nothing stored, or nothing that can be opened. The first time, and where an earlier release of the
 * extension has built it in its own way, that is no news for anybody.
 */
export async function recover(database: Database): Promise<void> {
  const pointer = await database.get('pointer', 'pointer');
  const current = pointer && (await database.get('generations', pointer.current));
  // What is as it was written and yet cannot be opened, other code has written.
  const ofThisRelease =
    current?.recipe?.bundle === (await bundleVersion()) && !(await isSound(database, current.id));
  await subscribeAgain(database);
  // Nobody can go back to what another release has built.
  const older = current !== undefined && !ofThisRelease;
  const back = !older && (await rolledBack(database));
  if (back) await ownAsNow(database);
  const notice = back ? 'went-back' : await buildAnew(database);
  if (pointer ? !current || ofThisRelease : await wasStored()) await giveNotice(notice);
  if (older) await settle(database);
}

/** What was gone back to may hold own entries that are no more, or may no longer be marked. */
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
