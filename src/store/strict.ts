/**
 * Makes every write of a connection strict: what is complete, a power cut does not take. Relaxed writes
 * would do where their loss is found and is no harm, as while a generation is staged, were they alone
 * with it: Chromium keeps all databases of an extension in one log, and goes on writing to it after a
 * cut. A page of it that was half on the disk then parts what comes after it from the rest, strict or
 * not, and at the next start but one the browser throws all of it away without a word.
 */
export function makeStrict(database: IDBDatabase): void {
  database.transaction = (stores, mode, options) => {
    const strict = mode === 'readwrite' ? { durability: 'strict' as const, ...options } : options;
    // Looked up at each call: tests put their own in its place.
    return IDBDatabase.prototype.transaction.call(database, stores, mode, strict);
  };
}
