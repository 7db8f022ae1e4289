/**
 * Makes every write of a connection strict: once complete, it survives a power cut. For a generation that
 * is being staged relaxed writes would do, since their loss would be found. But Chromium keeps all
 * databases of an extension in one log and goes on writing to it after a power cut: behind a write that
 * was only half on the disk everything is lost, strict or not (`fresh-log.ts`).
 */
export function makeStrict(database: IDBDatabase): void {
  database.transaction = (stores, mode, options) => {
    const strict = mode === 'readwrite' ? { durability: 'strict' as const, ...options } : options;
    // Looked up at each call: tests put their own in its place.
    return IDBDatabase.prototype.transaction.call(database, stores, mode, strict);
  };
}
