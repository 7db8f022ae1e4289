import type { Inside } from '../../src/cli/ask-extension';
import type { World } from './harness';

const TRIES = 50;

/**
 * Asks the background; where Firefox was just putting its event page to sleep, which answers nobody,
 * asks again.
 */
export function askAwake(world: () => Pick<World, 'within'>): Inside['ask'] {
  return async (kind, request) => {
    for (let tried = 1; ; tried++)
      try {
        return await world().within.ask(kind, request);
      } catch (error) {
        const asleep = /Could not establish connection|message channel closed|port closed/;
        if (!asleep.test(String(error)) || tried === TRIES) throw error;
        await new Promise((later) => setTimeout(later, 100));
      }
  };
}
