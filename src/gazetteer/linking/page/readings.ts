import type { NameRef } from '../../../model/mention';
import type { Known } from '../../link';
import { asSpelled, isWritten } from './as-spelled';
import { type Candidate, candidateAt } from './candidate';

/** What the names of a page may mean. */
export interface Readings {
  /** The readings of a mention that is written so, and has a sign behind it or none. */
  of(names: readonly NameRef[], written: string, sign: string): readonly Candidate[];
  /** All of them, each once, in the order in which they were met. */
  readonly met: readonly Candidate[];
  /** What mentions mean, in that order; what a mention means that means nothing else is there once. */
  readonly lists: readonly (readonly Candidate[])[];
}

/** Looks each name up once; those whose entity the caller did not load mean nothing. */
export function readingsOf(known: Known): Readings {
  const byPlace = new Map<number, Reading | undefined>();
  const met: Candidate[] = [];
  const lists: (readonly Candidate[])[] = [];
  const look = ({ entity: ordinal, name }: NameRef): Reading | undefined => {
    const place = ordinal * MOST_NAMES + name;
    let reading = byPlace.get(place);
    if (reading === undefined) {
      reading = readingAt(known, ordinal, name);
      byPlace.set(place, reading);
    }
    return reading;
  };
  const meet = (reading: Reading) => {
    if (reading.isMet) return;
    reading.isMet = true;
    met.push(reading.alone[0]);
  };
  return {
    met,
    lists,
    of(names, written, sign) {
      const [only, other] = names;
      if (only && !other) {
        const reading = look(only);
        if (!reading || !isWritten(reading.alone[0], written, sign)) return NONE;
        meet(reading);
        if (!reading.isMetAlone) lists.push(reading.alone);
        reading.isMetAlone = true;
        return reading.alone;
      }
      const all = names.flatMap((name) => look(name) ?? []);
      const spelled = asSpelled(
        all.map(({ alone }) => alone[0]),
        written,
        sign,
      );
      for (const reading of all) if (spelled.includes(reading.alone[0])) meet(reading);
      lists.push(spelled);
      return spelled;
    },
  };
}

/** A reading, as the list of what a mention means that means nothing else. */
interface Reading {
  readonly alone: readonly [Candidate];
  isMet: boolean;
  isMetAlone: boolean;
}

function readingAt(known: Known, ordinal: number, name: number): Reading | undefined {
  const entity = known.at(ordinal);
  const candidate = entity && candidateAt(entity, name);
  return candidate && { alone: [candidate], isMet: false, isMetAlone: false };
}

const NONE: readonly Candidate[] = [];

/** Names of one entity that an index may have, and more. */
const MOST_NAMES = 256;
