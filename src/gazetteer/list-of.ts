/** What there is, or nothing, as a list that takes no more room than it needs: pages have hundreds. */
export function listOf<T>(one: T | undefined): readonly T[] {
  return one === undefined ? NONE : [one];
}

/** A list with one more. */
export function withOne<T>(list: readonly T[], one: T): readonly T[] {
  return list.length === 0 ? [one] : [...list, one];
}

const NONE: readonly never[] = [];
