/** A list of one thing or none. The empty list is shared, because pages have hundreds of them. */
export function listOf<T>(one: T | undefined): readonly T[] {
  return one === undefined ? NONE : [one];
}

/** A list with one more. */
export function withOne<T>(list: readonly T[], one: T): readonly T[] {
  return list.length === 0 ? [one] : [...list, one];
}

const NONE: readonly never[] = [];
