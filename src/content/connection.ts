import { browser } from '../browser';
import { ASLEEP_MS } from '../messages/asleep';
import type { FromPage } from '../messages/contract';
import { isUnanswered, isUnreceived, send } from '../messages/transport';
import { isAlive } from './starting/alive';
import { orBack } from './starting/or-back';

/** For a question that was lost because the background ended: 1.4 s in all. */
const MOST_TRIES = 4;

/** Asks the background, and knows when there is none any more. */
export interface Connection {
  /** The answer, or undefined where the background refused or failed. */
  ask<K extends keyof FromPage>(
    kind: K,
    request: FromPage[K][0],
  ): Promise<FromPage[K][1] | undefined>;
  /** Whether the extension still exists; if not, `life` ends. */
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
      for (let tried = 1; isThere(); tried++) {
        try {
          return await orBack(send(kind, request));
        } catch (error) {
          // Only `open` must not be carried out twice.
          const again = isUnreceived(error) || (isUnanswered(error) && kind !== 'open');
          if (!isThere() || !again || tried === MOST_TRIES) return undefined;
        }
        await new Promise((later) => setTimeout(later, ASLEEP_MS * 2 ** (tried - 1)));
      }
      return undefined;
    },
  };
}
