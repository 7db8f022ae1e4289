/** Records of a source before and after a refresh. */
interface Change {
  readonly before: number;
  readonly after: number;
  readonly removed: number;
}

/** Of a handful of records one or two may come and go, however large a share that is. */
const LEAST_REMOVED = 5;
const LEAST_ADDED = 50;

/** All the records gone, a third of many, or six times as many as before: a slip or a take-over, perhaps. */
export function isTooGreat({ before, after, removed }: Change): boolean {
  if (before === 0) return false;
  const shrinks = removed >= LEAST_REMOVED && removed > before * 0.3;
  const grows = after - before >= LEAST_ADDED && after > before * 5;
  return removed === before || shrinks || grows;
}
