/** Records of a source before and after a refresh. */
interface Change {
  readonly before: number;
  readonly after: number;
  readonly removed: number;
}

/** A third of the records gone, or six times as many as before: a slip or a take-over, perhaps. */
export function isTooGreat({ before, after, removed }: Change): boolean {
  return before > 0 && (removed > before * 0.3 || after > before * 5);
}
