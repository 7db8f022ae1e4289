import type { Network } from '../../src/sources/network';
import type { Manners } from '../../src/sources/polite';

/** The network as a test sees it: loopback may be asked. */
export function network(signal: AbortSignal = new AbortController().signal): Network {
  return { fetch, loopback: true, signal, note: () => undefined };
}

/** As polite, a hundred times as fast. */
export const HASTY: Manners = { gapMs: 10, backOffMs: 20, tries: 4, longestWaitMs: 2_000 };
