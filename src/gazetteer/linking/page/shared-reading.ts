import type { NameRef } from '../../../model/mention';
import type { Candidate } from './candidate';

/** What a mention with several names was found to mean: pages repeat them. */
export class Shared {
  readonly written: string;

  constructor(
    private readonly names: readonly NameRef[],
    readonly letters: string,
    readonly sign: string,
    readonly candidates: readonly Candidate[],
  ) {
    this.written = candidates.length > 0 ? letters + sign : letters;
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
