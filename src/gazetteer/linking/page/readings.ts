import type { NameRef } from '../../../model/mention';
import type { Known } from '../../link';
import { asSpelled, isWritten, signAfter } from './as-spelled';
import { type Candidate, candidateAt } from './candidate';
import { numberOf, Shared } from './shared-reading';

/**
 * What the mentions of a page may mean. Each name is looked up once; a name whose entity is not loaded has no
 * reading.
 */
export class Readings {
  /** All readings, each once, in order of appearance. */
  readonly met: Candidate[] = [];
  /** The lists of readings that mentions have, in that order; a list of one is there only once. */
  readonly lists: (readonly Candidate[])[] = [];
  /** By the number of a name. */
  private readonly byNumber = new Map<number, SingleMeaning | undefined>();
  /** By the number of the first name. */
  private readonly shared = new Map<number, Shared>();

  constructor(private readonly known: Known) {}

  /** Reads a mention between two places of a text. */
  of(names: readonly NameRef[], text: string, start: number, end: number): Meaning {
    const [first, other] = names;
    const only = first && !other ? this.look(first) : undefined;
    const sign = signAfter(text, end);
    // Most names are written as listed, and need no string or object of their own.
    if (only?.units === end - start && sign === '' && text.startsWith(only.written, start)) {
      this.meetAlone(only);
      return only;
    }
    const before = first && other ? this.shared.get(numberOf(first)) : undefined;
    if (before?.sign === sign && before.isAt(text, start, end) && before.isOf(names)) return before;
    const letters = text.slice(start, end);
    if (!first || !other) {
      const candidates = this.alone(only, letters, sign);
      const isSigned = candidates.length > 0 && sign !== '';
      return { candidates, written: isSigned ? letters + sign : letters, isSigned };
    }
    const shared = new Shared(names, letters, sign, this.several(names, letters, sign));
    this.shared.set(numberOf(first), shared);
    return shared;
  }

  private look(name: NameRef): SingleMeaning | undefined {
    const number = numberOf(name);
    let single = this.byNumber.get(number);
    if (single === undefined) {
      single = meaningOf(this.known, name);
      this.byNumber.set(number, single);
    }
    return single;
  }

  private alone(single: SingleMeaning | undefined, written: string, sign: string) {
    return single && isWritten(single.candidates[0], written, sign) ? this.meetAlone(single) : NONE;
  }

  private several(names: readonly NameRef[], written: string, sign: string) {
    const all: Candidate[] = [];
    for (const name of names) {
      const single = this.look(name);
      if (single) all.push(single.candidates[0]);
    }
    const spelled = asSpelled(all, written, sign);
    for (const name of names) {
      const single = this.look(name);
      if (!single || !spelled.includes(single.candidates[0])) continue;
      if (spelled.length === 1) return this.meetAlone(single);
      this.meet(single);
    }
    this.lists.push(spelled);
    return spelled;
  }

  private meet(single: SingleMeaning): void {
    if (!single.isMet) this.met.push(single.candidates[0]);
    single.isMet = true;
  }

  private meetAlone(single: SingleMeaning): readonly Candidate[] {
    this.meet(single);
    if (!single.isMetAlone) this.lists.push(single.candidates);
    single.isMetAlone = true;
    return single.candidates;
  }
}

/** What a mention may mean, and how it is written, with the sign that belongs to the name. */
export interface Meaning {
  readonly candidates: readonly Candidate[];
  readonly written: string;
  readonly isSigned: boolean;
}

/** A mention that has no other reading and is written as listed. */
interface SingleMeaning extends Meaning {
  readonly candidates: readonly [Candidate];
  /** Of what is written, in UTF-16; -1 where it has stops, which may be left out. Asking a string is slower. */
  readonly units: number;
  isMet: boolean;
  isMetAlone: boolean;
}

function meaningOf(known: Known, { entity: ordinal, name }: NameRef): SingleMeaning | undefined {
  const entity = known.at(ordinal);
  const candidate = entity && candidateAt(entity, name);
  if (!candidate) return undefined;
  const { text: written } = candidate.form;
  const units = written.includes('.') ? -1 : written.length;
  return {
    candidates: [candidate],
    written,
    isSigned: false,
    units,
    isMet: false,
    isMetAlone: false,
  };
}

const NONE: readonly Candidate[] = [];
