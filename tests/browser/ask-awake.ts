import type { Inside } from '../../src/cli/ask-extension';
import type { World } from './harness';

const TRIES = 20;

/**
 * Asks the background; where Firefox was just putting its event page to sleep, which answers nobody,
 * asks again.
 */
export function askAwake(world: () => World): Inside['ask'] {
  return async (kind, request) => {
    for (let tried = 1; ; tried++)
      try {
        return await world().within.ask(kind, request);
      } catch (error) {
        const asleep = String(error).includes('Could not establish connection');
        if (!asleep || tried === TRIES) throw error;
        await new Promise((later) => setTimeout(later, 100));
      }
  };
}
