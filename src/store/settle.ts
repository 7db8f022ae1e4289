import type { Database, GenerationId, Pointer } from './database';
import { flip, writePointer } from './flip';
import { comingBack, previous } from './generations';
import { discardStaged } from './stage';
import { sweep } from './sweep';
import { verify } from './verify';

/**
 * Verifies the previous generation and takes it back into use, with its sources and their rounds; what was
 * in use becomes the previous one. Rejects where there is none or it is damaged.
 */
export async function rollBack(database: Database): Promise<void> {
  const before = await previous(database);
  if (!before) throw new Error('there is no previous generation');
  await verify(database, before);
  const sources = await comingBack(database, before.recipe);
  await flip(database, before, { rounds: before.recipe.rounds, sources });
}

/**
 * At a start of the browser: deletes what was left half written, and verifies a generation that was taken
 * into use since the last start, because a power cut may have damaged it. If it is sound, the generation
 * before is deleted. `went-back`: it was damaged, and the previous one is in use again. `lost`: no
 * generation can be read.
 */
export async function settle(database: Database): Promise<'sound' | 'went-back' | 'lost'> {
  await discardStaged(database);
  const pointer = await database.get('pointer', 'pointer');
  if (!pointer) return 'lost';
  if (pointer.verified) return 'sound';
  if (await isSound(database, pointer.current)) {
    await writePointer(database, { ...pointer, previous: null, verified: true, removed: [] });
    await sweepIfPossible(database);
    return 'sound';
  }
  return goBackFrom(database, pointer);
}

async function goBackFrom(database: Database, pointer: Pointer): Promise<'went-back' | 'lost'> {
  try {
    await rollBack(database);
    await writePointer(database, {
      current: pointer.previous ?? 0, // rollBack rejects where there is no previous one
      since: pointer.since,
      previous: null,
      verified: true,
    });
  } catch {
    return 'lost';
  }
  await sweepIfPossible(database);
  return 'went-back';
}

/** What cannot be deleted now is deleted the next time. */
function sweepIfPossible(database: Database): Promise<void> {
  return sweep(database).catch(() => undefined);
}

/** Whether every part of a generation is as it was written. */
export async function isSound(database: Database, id: GenerationId): Promise<boolean> {
  try {
    const generation = await database.get('generations', id);
    if (!generation) return false;
    await verify(database, generation);
    return true;
  } catch {
    return false;
  }
}
