import type { NameRef } from '../../../model/mention';
import type { Known } from '../../link';
import { asSpelled, isWritten, signAfter } from './as-spelled';
import { type Candidate, candidateAt } from './candidate';
import { numberOf, Shared } from './shared-reading';

/** What the mentions of a page may mean. Looks each name up once; one whose entity is not loaded means nothing. */
export class Readings {
  /** All readings, each once, in order of appearance. */
  readonly met: Candidate[] = [];
  /** The lists of readings that mentions have, in that order; a list of one is there only once. */
  readonly lists: (readonly Candidate[])[] = [];
  /** By the number of a name. */
  private readonly byNumber = new Map<number, Reading | undefined>();
  /** By the number of the first name. */
  private readonly shared = new Map<number, Shared>();

  constructor(private readonly known: Known) {}

  /** Reads a mention between two places of a text. */
  of(names: readonly NameRef[], text: string, start: number, end: number): Read {
    const [first, other] = names;
    const only = first && !other ? this.look(first) : undefined;
    const sign = signAfter(text, end);
    // Most names are written as listed, and need no string or object of their own.
    if (only && sign === '' && !only.hasStops && isAt(text, start, end, only.written)) {
      this.meetAlone(only);
      return only;
    }
    const before = first && other ? this.shared.get(numberOf(first)) : undefined;
    if (before?.sign === sign && isAt(text, start, end, before.letters) && before.isOf(names))
      return before;
    const letters = text.slice(start, end);
    if (!first || !other) {
      const candidates = this.alone(only, letters, sign);
      return { candidates, written: candidates.length > 0 ? letters + sign : letters };
    }
    const shared = new Shared(names, letters, sign, this.several(names, letters, sign));
    this.shared.set(numberOf(first), shared);
    return shared;
  }

  private look(name: NameRef): Reading | undefined {
    const number = numberOf(name);
    let reading = this.byNumber.get(number);
    if (reading === undefined) {
      reading = readingAt(this.known, name);
      this.byNumber.set(number, reading);
    }
    return reading;
  }

  private alone(reading: Reading | undefined, written: string, sign: string) {
    return reading && isWritten(reading.candidates[0], written, sign)
      ? this.meetAlone(reading)
      : NONE;
  }

  private several(names: readonly NameRef[], written: string, sign: string) {
    const all: Candidate[] = [];
    for (const name of names) {
      const reading = this.look(name);
      if (reading) all.push(reading.candidates[0]);
    }
    const spelled = asSpelled(all, written, sign);
    for (const name of names) {
      const reading = this.look(name);
      if (!reading || !spelled.includes(reading.candidates[0])) continue;
      if (spelled.length === 1) return this.meetAlone(reading);
      this.meet(reading);
    }
    this.lists.push(spelled);
    return spelled;
  }

  private meet(reading: Reading): void {
    if (!reading.isMet) this.met.push(reading.candidates[0]);
    reading.isMet = true;
  }

  private meetAlone(reading: Reading): readonly Candidate[] {
    this.meet(reading);
    if (!reading.isMetAlone) this.lists.push(reading.candidates);
    reading.isMetAlone = true;
    return reading.candidates;
  }
}

/** What a mention may mean, and how it is written, with the sign that belongs to the name. */
export interface Read {
  readonly candidates: readonly Candidate[];
  readonly written: string;
}

/** A mention that has no other reading and is written as listed. */
interface Reading extends Read {
  readonly candidates: readonly [Candidate];
  readonly hasStops: boolean;
  isMet: boolean;
  isMetAlone: boolean;
}

function readingAt(known: Known, { entity: ordinal, name }: NameRef): Reading | undefined {
  const entity = known.at(ordinal);
  const candidate = entity && candidateAt(entity, name);
  if (!candidate) return undefined;
  const { text: written } = candidate.form;
  const hasStops = written.includes('.');
  return { candidates: [candidate], written, hasStops, isMet: false, isMetAlone: false };
}

function isAt(text: string, start: number, end: number, name: string): boolean {
  return name.length === end - start && text.startsWith(name, start);
}

const NONE: readonly Candidate[] = [];
