import type { NameRef } from '../../../model/mention';
import type { Known } from '../../link';
import { asSpelled, isWritten } from './as-spelled';
import { type Candidate, candidateAt } from './candidate';

/** What the mentions of a page may mean. */
export interface Readings {
  /** The readings of a mention, given how it is written and the sign after it, if any. */
  of(names: readonly NameRef[], written: string, sign: string): readonly Candidate[];
  /** All readings, each once, in order of appearance. */
  readonly met: readonly Candidate[];
  /** The lists of readings that mentions have, in that order; a list of one reading is there only once. */
  readonly lists: readonly (readonly Candidate[])[];
}

/** Looks each name up once; a name whose entity the caller did not load means nothing. */
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
    if (!reading.isMet) met.push(reading.alone[0]);
    reading.isMet = true;
  };
  const alone = (name: NameRef, written: string, sign: string): readonly Candidate[] => {
    const reading = look(name);
    if (!reading || !isWritten(reading.alone[0], written, sign)) return NONE;
    meet(reading);
    if (!reading.isMetAlone) lists.push(reading.alone);
    reading.isMetAlone = true;
    return reading.alone;
  };
  const several = (names: readonly NameRef[], written: string, sign: string) => {
    const all: Candidate[] = [];
    for (const name of names) {
      const reading = look(name);
      if (reading) all.push(reading.alone[0]);
    }
    const spelled = asSpelled(all, written, sign);
    for (const name of names) {
      const reading = look(name);
      if (reading && spelled.includes(reading.alone[0])) meet(reading);
    }
    lists.push(spelled);
    return spelled;
  };
  return {
    met,
    lists,
    of(names, written, sign) {
      const first = names[0];
      return first && names.length === 1
        ? alone(first, written, sign)
        : several(names, written, sign);
    },
  };
}

/** A reading, as the list for a mention that has no other reading. */
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

/** More names than an index may have of one entity. */
const MOST_NAMES = 256;
