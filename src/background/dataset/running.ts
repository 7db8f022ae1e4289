import type { Progress } from '../../messages/data-info';
import type { Failure, SourceId } from '../../sources/source-row';
import { tellOwnPages } from './tell-own-pages';

interface Run {
  readonly abort: AbortController;
  progress: Progress;
}

const runs = new Map<SourceId, Run>();

/** The failures of refreshes that could not be stored. */
const unsaved = new Map<SourceId, Failure>();

/** Notes that a source is being refreshed; returns what stops the refresh. */
export function begin(source: SourceId): AbortController {
  const abort = new AbortController();
  unsaved.delete(source);
  runs.set(source, { abort, progress: { step: 'list', done: 0, total: 0 } });
  tellOwnPages();
  return abort;
}

export function advance(source: SourceId, progress: Progress): void {
  const run = runs.get(source);
  if (run) run.progress = progress;
  tellOwnPages();
}

/** Notes that a refresh has come to its end; another of the same source may have begun since, and goes on. */
export function end(source: SourceId, abort: AbortController): void {
  if (runs.get(source)?.abort === abort) runs.delete(source);
  tellOwnPages();
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
  tellOwnPages();
}

export function unsavedFailure(source: SourceId): Failure | undefined {
  return unsaved.get(source);
}
