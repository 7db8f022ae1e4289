import type { MakeAnswers } from './lazy-answers';
import type { MakeCard } from './lazy-card';
import type { MakeMarking } from './lazy-marking';
import type { MakePointing } from './lazy-pointing';

/** Something that one of our scripts leaves for another, in the JavaScript world that they share. */
interface Offered<T> {
  offer(made: T): void;
  /** Takes what was offered, once; undefined where the other script has not run since. */
  take(): T | undefined;
}

/** The maker of marking, for the script that reads the page. */
export const MARKING: Offered<MakeMarking> = offered('backgrounder.marking');

/** To be called by the script that marks when it is there, so that the one that reads need not wait longer. */
export const ARRIVED: Offered<() => void> = offered('backgrounder.arrived');

/** The maker of answers to popup and side panel, for the script that marks. */
export const ANSWERS: Offered<MakeAnswers> = offered('backgrounder.answers');

/** The maker of pointing, for the script that marks. */
export const POINTING: Offered<MakePointing> = offered('backgrounder.pointing');

/** The maker of cards, for the script that follows the pointer. */
export const CARD: Offered<MakeCard> = offered('backgrounder.card');

/**
 * From the bootstrap, for the script that reads: settles when the background has sent what it knew to be
 * needed.
 */
export const SENT: Offered<Promise<unknown>> = offered('backgrounder.sent');

function offered<T>(name: string): Offered<T> {
  const key = Symbol.for(name);
  // A property under a symbol of our own.
  const world = globalThis as { [key]?: T } & typeof globalThis;
  return {
    offer(made) {
      world[key] = made;
    },
    take() {
      const made = world[key];
      delete world[key];
      return made;
    },
  };
}
