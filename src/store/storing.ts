/** Something could not be stored, in two attempts; `bytes` is the room that it needs. */
export class Unstored extends Error {
  constructor(
    readonly bytes: number,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/**
 * Writes; if that fails, has `free` delete what nothing refers to any more and tries once again. Browsers
 * report a full disk, an exceeded quota and a failing drive in too many ways to tell them apart, but in each
 * case the failed transaction leaves nothing behind. Rejects with `Unstored`.
 */
export async function storing<T>(
  bytes: () => number,
  write: () => Promise<T>,
  free: () => Promise<void>,
): Promise<T> {
  try {
    return await write();
  } catch {
    await free().catch(() => undefined);
  }
  try {
    return await write();
  } catch (error) {
    await free().catch(() => undefined);
    throw new Unstored(bytes(), error);
  }
}
