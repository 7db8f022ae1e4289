import type { SourceRow } from '../sources/source-row';
import type { Database, Generation, Recipe } from './database';
import { type AlsoWritten, flip } from './flip';
import { jsonBytes } from './pages';
import { type Build, discardStaged, stage } from './stage';
import { storing } from './storing';
import { sweep } from './sweep';
import { readIndex, verify } from './verify';

/**
 * Writes a generation beside the one in use, verifies it, and only then makes it the one in use. The one
 * before is kept until `settle`. If writing fails twice, rejects with `Unstored` and leaves everything as
 * it was.
 */
export async function install(
  database: Database,
  build: Build,
  also: AlsoWritten = {},
): Promise<Generation> {
  await discardStaged(database);
  const write = async () => {
    const staged = await stage(database, build);
    await verify(database, staged);
    await flip(database, staged, also);
    return staged;
  };
  const generation = await storing(
    () => bytesOf(build),
    write,
    () => sweep(database),
  );
  // What cannot be deleted now is deleted the next time.
  await sweep(database).catch(() => undefined);
  return generation;
}

function bytesOf({ entities, indexes }: Build): number {
  return indexes.gazetteer.byteLength + indexes.search.byteLength + jsonBytes(entities);
}

/**
 * The generation in use with the bytes of its gazetteer, read side by side because a page waits for
 * both; undefined where there is none. Rejects where the bytes are missing.
 */
export async function openCurrent(
  database: Database,
): Promise<{ generation: Generation; since: string; gazetteer: ArrayBuffer } | undefined> {
  const pointer = await database.get('pointer', 'pointer');
  if (!pointer) return undefined;
  const [generation, gazetteer] = await Promise.all([
    database.get('generations', pointer.current),
    readIndex(database, pointer.current, 'gazetteer'),
  ]);
  return generation && { generation, since: pointer.since, gazetteer };
}

/** Sources that were removed since the generation before and not added again, with their rounds in `rounds`. */
export async function comingBack(
  database: Database,
  { rounds }: Pick<Recipe, 'rounds'>,
): Promise<readonly SourceRow[]> {
  const [pointer, here] = await Promise.all([
    database.get('pointer', 'pointer'),
    database.getAllKeys('sources'),
  ]);
  return (pointer?.removed ?? []).flatMap((row) => {
    const round = rounds[row.id];
    return round === undefined || here.includes(row.id) ? [] : [{ ...row, round }];
  });
}

/** The generation before the one in use, where it is still kept. */
export async function previous(database: Database): Promise<Generation | undefined> {
  const pointer = await database.get('pointer', 'pointer');
  return pointer?.previous ? database.get('generations', pointer.previous) : undefined;
}
