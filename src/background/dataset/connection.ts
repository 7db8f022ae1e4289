import { type Database, openDatabase } from '../../store/database';

let opening: Promise<Database> | undefined;
const whenClosed = new Set<() => void>();

/** The dataset's database, opened once while the worker is awake, and again if it is closed on us. */
export function connection(): Promise<Database> {
  opening ??= openDatabase('dataset', { closed }).catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Calls back whenever the browser closes the database under whoever reads it. */
export function onClosed(listen: () => void): void {
  whenClosed.add(listen);
}

function closed(): void {
  opening = undefined;
  for (const listen of whenClosed) listen();
}
