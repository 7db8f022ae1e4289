import { type Day, earliest, latest, type PartialDate } from '../model/date';
import type { Statement } from '../model/statement';
import { isEvent, isFixed } from './nature';

/**
 * How to say when a statement held, as seen from a day; `ui` has the words. An end after that day is not
 * told, because nobody knew it then.
 */
export type Wording =
  /** On 25 Nov 2021. */
  | { readonly kind: 'on'; readonly date: PartialDate }
  /** From 2 Aug 2017. */
  | { readonly kind: 'from'; readonly date: PartialDate }
  /** From 2024, end not known (last seen in April 2024). */
  | { readonly kind: 'since'; readonly date: PartialDate; readonly seen: PartialDate }
  /** 2 Aug 2017 to 19 Jan 2025. */
  | { readonly kind: 'between'; readonly from: PartialDate; readonly to: PartialDate }
  /** Until 19 Jan 2025; the start is not known. */
  | { readonly kind: 'until'; readonly date: PartialDate }
  /** From 2012; it has ended, nobody wrote when. */
  | { readonly kind: 'ended'; readonly date: PartialDate | null }
  /** By November 2021; the start is not known. */
  | { readonly kind: 'by'; readonly date: PartialDate }
  /** As of May 2019: what we last heard; start and end are not known. */
  | { readonly kind: 'as-of'; readonly date: PartialDate }
  /** Planned for 2028. */
  | { readonly kind: 'planned'; readonly date: PartialDate }
  | { readonly kind: 'undated' };

/** `seen` is the date for which the sources speak last; `stale` where that is too long ago. */
export function wordingOf(
  statement: Statement,
  day: Day,
  seen: PartialDate | undefined,
  stale: boolean,
): Wording {
  const { start, end, state } = statement;
  const told = end !== undefined && earliest(end) <= day ? end : undefined;
  if (start !== undefined && state === 'scheduled' && latest(start) > day) {
    return { kind: 'planned', date: start };
  }
  if (start !== undefined && told !== undefined && told !== start) {
    return { kind: 'between', from: start, to: told };
  }
  if (start !== undefined && (told === start || isEvent(statement.property))) {
    return { kind: 'on', date: start };
  }
  if (end === undefined && state === 'ended') return { kind: 'ended', date: start ?? null };
  if (start !== undefined) {
    if (stale) return { kind: 'since', date: start, seen: seen ?? start };
    return { kind: 'from', date: start };
  }
  if (told !== undefined) return { kind: 'until', date: told };
  if (statement.asOf === undefined) return { kind: 'undated' };
  if (isFixed(statement.property) && latest(statement.asOf) < day) return { kind: 'undated' };
  const byThen = isEvent(statement.property) || latest(statement.asOf) >= day;
  return { kind: byThen ? 'by' : 'as-of', date: statement.asOf };
}
