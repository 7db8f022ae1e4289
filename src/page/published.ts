import type { Day } from '../model/date';
import type { Published } from '../model/published';
import { finished } from './finished';
import { dated } from './published/dated';
import { type Found, traces } from './published/traces';
import type { Tools } from './tools';

/**
 * The day on which the page's own article first appeared, where its outlet is, and what says so. `url`
 * may be empty. Never later than `today`; null where nothing says, or nothing we believe. In a browser
 * the traces are collected on the page and understood in the background.
 */
export function published(
  document: Document,
  url: string,
  today: Day,
  found: Found,
  tools: Tools,
): Published | null {
  if (!document.documentElement || !document.body) return null;
  return dated(finished(traces(document, url, found, tools)), today);
}
