import { browser } from '../browser';
import type { FromPage } from '../messages/contract';
import { ask } from '../messages/transport';
import { isAlive } from './starting/alive';

/** Asks the background, and knows when there is none any more. */
export interface Connection {
  /** The answer, or undefined where the background refused or failed. */
  ask<K extends keyof FromPage>(
    kind: K,
    request: FromPage[K][0],
  ): Promise<FromPage[K][1] | undefined>;
  /** Whether the extension still is there; where it is not, `life` ends. */
  isThere(): boolean;
}

/**
 * A script outlives its extension when that is reloaded, updated or removed. Every call goes through
 * here; the first that finds the extension gone ends `life`, and with it everything on the page.
 */
export function connect(life: AbortController): Connection {
  function isThere(): boolean {
    if (!life.signal.aborted && !isAlive(browser)) life.abort();
    return !life.signal.aborted;
  }
  return {
    isThere,
    async ask(kind, request) {
      if (!isThere()) return undefined;
      try {
        return await ask(kind, request);
      } catch {
        isThere();
        return undefined;
      }
    },
  };
}
