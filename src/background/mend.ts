import type { Database } from '../store/database';
import { settleOn } from '../store/flip';
import { rollBack, settle } from '../store/settle';
import { bundleVersion } from './bundle';
import { giveNotice, type Notice, wasStored } from './notice';
import { installBundle, rebuild } from './rebuild';

/**
 * Puts a sound generation in place of a damaged one: the one before, one built anew from what was
 * fetched, or the bundle. Says which; `sound` where nothing was damaged after all.
 */
export async function mend(
  database: Database,
  found?: 'went-back' | 'lost',
): Promise<Notice | 'sound'> {
  const outcome = found ?? (await readAgain(database));
  if (outcome === 'sound') return outcome;
  const notice = outcome === 'went-back' ? outcome : await buildAnew(database);
  await giveNotice(notice);
  return notice;
}

/**
 * Nothing stored, or nothing that can be opened. The first time, and where an earlier release of the
 * extension has built it in its own way, that is no news for anybody.
 */
export async function recover(database: Database): Promise<void> {
  const pointer = await database.get('pointer', 'pointer');
  const current = pointer && (await database.get('generations', pointer.current));
  const ofThisRelease = current?.recipe?.bundle === (await bundleVersion());
  const back = await rollBack(database).then(
    () => true,
    () => false,
  );
  const notice = back ? 'went-back' : await buildAnew(database);
  if (pointer ? !current || ofThisRelease : await wasStored()) await giveNotice(notice);
}

async function readAgain(database: Database) {
  const pointer = await database.get('pointer', 'pointer');
  if (pointer) await settleOn(database, { ...pointer, verified: false });
  return settle(database);
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
