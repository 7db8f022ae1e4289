import type { Day } from './date';

/** What on the page said so: structured data, a visible date, or the address. */
export const PUBLISHED_FROM = ['json-ld', 'meta', 'microdata', 'time', 'url', 'dateline'] as const;
export type PublishedFrom = (typeof PUBLISHED_FROM)[number];

/** When the article says it was published, and where it says so. */
export interface Published {
  readonly day: Day;
  readonly from: PublishedFrom;
}
