import type { Database } from './database';
import { sweep } from './sweep';

/** What could not be stored, though it was tried twice; `bytes` is the room it wanted. */
export class Unstored extends Error {
  constructor(
    readonly bytes: number,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/**
 * Writes; where that fails, frees what nothing refers to any more and writes once again. Browsers
 * name a full disk, a reached quota and a failing drive in too many ways to tell them apart, and in
 * each of them the failed transaction leaves nothing behind. Rejects with `Unstored`.
 */
export async function storing<T>(
  database: Database,
  bytes: () => number,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch {
    await sweep(database).catch(() => undefined);
  }
  try {
    return await write();
  } catch (error) {
    await sweep(database).catch(() => undefined);
    throw new Unstored(bytes(), error);
  }
}
