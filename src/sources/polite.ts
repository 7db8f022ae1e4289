import { type Answer, get, type Network, type Wants } from './network';
import { Refused } from './refused';

/** How to treat somebody else's server: one request at a time, with pauses, and longer waits after failures. */
export interface Manners {
  /** Pause between two requests. */
  readonly gapMs: number;
  /** Wait after the first failure; doubled with each further one. */
  readonly backOffMs: number;
  readonly tries: number;
  /** If the server asks for a longer wait than this, the refresh fails, and is continued another time. */
  readonly longestWaitMs: number;
}

export const GOOD_MANNERS: Manners = {
  gapMs: 1_000,
  backOffMs: 2_000,
  tries: 5,
  longestWaitMs: 120_000,
};

/**
 * Requests one address by these rules and reads the answer. Tries again where that may help, also when `read`
 * refuses the answer. Throws `Refused` when the tries are used up.
 */
export type Ask = <T>(address: string, wants: Wants, read: (answer: Answer) => T) => Promise<T>;

export function politely(network: Network, manners: Manners): Ask {
  let last = Number.NEGATIVE_INFINITY;
  return async (address, wants, read) => {
    for (let tried = 1; ; tried++) {
      await pause(last + manners.gapMs - performance.now(), network.signal);
      let wait = 0;
      try {
        return read(await get(address, wants, network));
      } catch (error) {
        if (!(error instanceof Refused) || tried >= manners.tries || !MAY_PASS.has(error.reason))
          throw error;
        if (error.reason === 'busy') wait = Number(error.detail) * 1000;
        if (wait > manners.longestWaitMs) throw error;
      } finally {
        last = performance.now();
      }
      await pause(Math.max(wait, manners.backOffMs * 2 ** (tried - 1)), network.signal);
    }
  };
}

/** Failures that may be over the next time. */
const MAY_PASS: ReadonlySet<string> = new Set(['busy', 'slow', 'unreachable', 'broken', 'status']);

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw new Refused('cancelled');
  if (ms <= 0) return;
  await new Promise<void>((later, stop) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', cancel);
      later();
    }, ms);
    const cancel = () => {
      clearTimeout(timer);
      stop(new Refused('cancelled'));
    };
    signal.addEventListener('abort', cancel, { once: true });
  });
}
