import { type Database, openDatabase } from '../store/database';

let opening: Promise<Database> | undefined;

/** The dataset's database, opened once while the worker is awake. */
export function connection(): Promise<Database> {
  opening ??= openDatabase().catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
