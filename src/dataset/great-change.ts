/** Records of a source before and after a refresh. */
interface Change {
  readonly before: number;
  readonly after: number;
  readonly removed: number;
}

/** Of the records before, the largest share that may go without a question. */
const MOST_GONE = 0.3;
/** As many times the records before, at most, without a question. */
const MOST_GROWTH = 5;

/** Whether a change may be a slip, or somebody else taking the source over: the reader is asked first. */
export function isTooGreat({ before, after, removed }: Change): boolean {
  return before > 0 && (removed > before * MOST_GONE || after > before * MOST_GROWTH);
}
