import type { Day } from './date';

/** What on the page said so: structured data, a visible date, the address, or the reader's choice. */
export type PublishedFrom = 'json-ld' | 'meta' | 'microdata' | 'time' | 'url' | 'dateline';

/** When the article says it was published, and where it says so. */
export interface Published {
  readonly day: Day;
  readonly from: PublishedFrom;
}
