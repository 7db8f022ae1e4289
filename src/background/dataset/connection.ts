import { type Database, openDatabase } from '../../store/database';
import { memo } from './memo';

const opened = memo(() => openDatabase('dataset', { closed }));
const whenClosed = new Set<() => void>();

/** The dataset's database, opened once while the worker is awake, and again if it is closed on us. */
export function connection(): Promise<Database> {
  return opened.get();
}

/** Calls back whenever the browser closes the database under whoever reads it. */
export function onClosed(listen: () => void): void {
  whenClosed.add(listen);
}

function closed(): void {
  opened.forget();
  for (const listen of whenClosed) listen();
}
