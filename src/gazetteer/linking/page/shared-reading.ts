import type { NameRef } from '../../../model/mention';
import type { Candidate } from './candidate';

/** What a mention with several names was found to mean: pages repeat them. */
export class Shared {
  readonly written: string;
  readonly isSigned: boolean;

  constructor(
    private readonly names: readonly NameRef[],
    private readonly letters: string,
    readonly sign: string,
    readonly candidates: readonly Candidate[],
  ) {
    this.isSigned = candidates.length > 0 && sign !== '';
    this.written = this.isSigned ? letters + sign : letters;
  }

  isAt(text: string, start: number, end: number): boolean {
    return this.letters.length === end - start && text.startsWith(this.letters, start);
  }

  isOf(names: readonly NameRef[]): boolean {
    if (names.length !== this.names.length) return false;
    return names.every((name, at) => numberOf(name) === numberOf(this.names[at] as NameRef));
  }
}

/** A number for a name of the index. */
export function numberOf({ entity, name }: NameRef): number {
  return entity * MOST_NAMES + name;
}

/** More names than an index may have of one entity. */
const MOST_NAMES = 256;
