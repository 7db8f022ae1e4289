import type { SourceId } from '../sources/source-row';
import type { Database, GenerationId } from './database';

/**
 * Deletes what nothing refers to any more: generations other than the current and the previous one,
 * including one that is half written, and rounds of sources that neither of the two nor a running refresh
 * uses. May be repeated, and interrupted at any point.
 */
export async function sweep(database: Database): Promise<void> {
  const pointer = await database.get('pointer', 'pointer');
  const kept = new Set([pointer?.current, pointer?.previous]);
  const written = await database.getAllKeys('generations');
  const staged = (await database.get('journal', 'journal'))?.staging;
  for (const id of new Set([...written, ...(staged === undefined ? [] : [staged])]))
    if (!kept.has(id)) await drop(database, id);
  if (staged !== undefined) await database.delete('journal', 'journal');
  await dropRounds(database);
}

async function drop(database: Database, id: GenerationId): Promise<void> {
  const transaction = database.transaction(['generations', 'pages', 'indexes'], 'readwrite');
  const all = IDBKeyRange.bound([id], [id, []]);
  await Promise.all([
    transaction.objectStore('generations').delete(id),
    transaction.objectStore('pages').delete(all),
    transaction.objectStore('indexes').delete(all),
    transaction.done,
  ]);
}

async function dropRounds(database: Database): Promise<void> {
  const used = new Set<string>();
  const use = (source: SourceId, round: number) => used.add(`${source} ${round}`);
  for (const { recipe } of await database.getAll('generations'))
    for (const [source, round] of Object.entries(recipe.rounds)) use(source, round);
  for (const { source, round } of await database.getAll('jobs')) use(source, round);
  for (const [source, round] of await roundsWritten(database))
    if (!used.has(`${source} ${round}`))
      await database.delete('parts', IDBKeyRange.bound([source, round], [source, round, []]));
}

/** Every source and round with records; skips from one to the next without reading the records. */
async function roundsWritten(database: Database): Promise<[SourceId, number][]> {
  const found: [SourceId, number][] = [];
  const { store } = database.transaction('parts');
  let cursor = await store.openKeyCursor();
  while (cursor) {
    const [source, round] = cursor.key;
    found.push([source, round]);
    cursor = await cursor.continue([source, round + 1, -1]);
  }
  return found;
}
