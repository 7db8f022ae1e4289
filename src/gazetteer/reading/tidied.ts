import type { Span } from '../../model/mention';
import { DIRECTION_MARKS, HIDDEN, NEWLINES, UNUSUAL_SPACES } from '../../text/kinds';
import { MOST_HIDDEN } from '../index/surface';

/** A text as it is read. */
export interface Tidied {
  readonly text: string;
  /** The text as it was given. */
  readonly given: string;
  /** Where each unit of `text` stands in `given`; undefined where both are the same. */
  readonly origins: Int32Array | undefined;
}

/** A text of which nothing is to be left out. */
export function asItIs(given: string): Tidied {
  return { text: given, given, origins: undefined };
}

/**
 * Leaves out what a reader does not see: indentation in the source, spaces of other widths, invisible characters.
 * “New York City” is one name whatever keeps its words apart, and no rule of reading or linking need think of it. A
 * blank line stays one, and so does a line break without indentation, which may be one that the page shows.
 */
export function tidied(given: string): Tidied {
  const origins = new Int32Array(given.length);
  let text = '';
  let from = 0;
  const keep = (until: number) => {
    for (let at = from; at < until; at++) origins[text.length + at - from] = at;
    text += given.slice(from, until);
  };
  for (const { 0: gap, index } of given.matchAll(GAP)) {
    keep(index);
    from = index + gap.length;
    origins.fill(index, text.length, text.length + 2);
    text += inPlaceOf(gap);
  }
  keep(given.length);
  return text === given ? asItIs(given) : { text, given, origins };
}

function inPlaceOf(gap: string): string {
  const lines = gap.match(LINE_BREAK);
  if (!lines) return SPACE.test(gap) ? ' ' : '';
  if (lines.length > 1) return '\n\n';
  return lines[0] === gap ? '\n' : ' ';
}

/** Where a span of the text stands in the text as it was given. */
export function spanGiven({ origins }: Tidied, { start, end }: Span): Span {
  if (!origins) return { start, end };
  return { start: origins[start] ?? start, end: (origins[end - 1] ?? end - 1) + 1 };
}

/** Whether a span hides more than a name may: it was not written to be read. Soft hyphens are, and do not count. */
export function hidesMuch(tidy: Tidied, span: Span): boolean {
  const { start, end } = spanGiven(tidy, span);
  return (tidy.given.slice(start, end).match(WITHOUT_WIDTH)?.length ?? 0) > MOST_HIDDEN;
}

const WITHOUT_WIDTH = new RegExp(`[${HIDDEN.replace('\u00ad', '')}]`, 'g');
const UNUSUAL = HIDDEN + DIRECTION_MARKS + UNUSUAL_SPACES + NEWLINES;
const GAP = new RegExp(`[ ${UNUSUAL}]{2,}|[${UNUSUAL}]`, 'g');
const SPACE = new RegExp(`[ ${UNUSUAL_SPACES}]`);
const LINE_BREAK = new RegExp(`\\r\\n|[${NEWLINES}]`, 'g');
