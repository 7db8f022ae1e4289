import { browser } from '../../browser';
import type { Progress } from '../../messages/data-info';
import type { Failure, SourceId } from '../../sources/source-row';

interface Run {
  readonly abort: AbortController;
  progress: Progress;
}

const runs = new Map<SourceId, Run>();

/** The failures of refreshes that could not be stored. */
const unsaved = new Map<SourceId, Failure>();

/** Pages are told at most this often, since each then asks for everything that it shows. */
const TELL_EVERY_MS = 200;
let told = 0;
let telling = false;

/** Notes that a source is being refreshed; returns what stops the refresh. */
export function begin(source: SourceId): AbortController {
  const abort = new AbortController();
  unsaved.delete(source);
  runs.set(source, { abort, progress: { step: 'list', done: 0, total: 0 } });
  tellPages();
  return abort;
}

export function advance(source: SourceId, progress: Progress): void {
  const run = runs.get(source);
  if (run) run.progress = progress;
  tellPages();
}

export function end(source: SourceId): void {
  runs.delete(source);
  tellPages();
}

export function progressOf(source: SourceId): Progress | undefined {
  return runs.get(source)?.progress;
}

export function anyRunning(): boolean {
  return runs.size > 0;
}

/** Stops a refresh that is running; false where none is. */
export function stop(source: SourceId): boolean {
  const run = runs.get(source);
  run?.abort.abort();
  return run !== undefined;
}

export function noteUnsaved(source: SourceId, failure: Failure): void {
  unsaved.set(source, failure);
  tellPages();
}

export function unsavedFailure(source: SourceId): Failure | undefined {
  return unsaved.get(source);
}

/** Tells every open page of ours that something about the data has changed. */
export function tellPages(): void {
  if (telling) return;
  telling = true;
  setTimeout(
    () => {
      telling = false;
      told = Date.now();
      void browser.storage.session.set({ dataChanged: told });
    },
    // `min`, in case the clock was set back.
    Math.min(TELL_EVERY_MS, Math.max(0, told + TELL_EVERY_MS - Date.now())),
  );
}
