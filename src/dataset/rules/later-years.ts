import type { PartialDate } from '../../model/date';
import type { Statement } from '../../model/statement';
import type { Problem, Whole } from '../lint';

/**
 * No statement that begins in one year tells what a later one brought, nor does the answer to it: a card of the
 * years between would. What changed is a statement of its own.
 */
export function* laterYears({ placed }: Whole): Iterable<Problem> {
  for (const { file, entity } of placed)
    for (const [index, statement] of entity.statements.entries()) {
      const { start, end } = statement;
      const begins = start ?? (end && `before ${end}`);
      for (const [field, later] of toldTooSoon(statement))
        yield {
          file,
          record: entity.id,
          field: `statements[${index}].${field}`,
          says: `tells of ${later} from ${begins} on: two statements?`,
        };
    }
}

/** A field and what it tells before its time. */
function* toldTooSoon(statement: Statement): Iterable<[field: string, later: string]> {
  const { property, value, denial, start, end, state } = statement;
  const known = lastKnownYear(start, end);
  if (known === undefined || state === 'scheduled' || SAID_BEFORE.has(property)) return;
  if (AT_ITS_END.has(property) && end !== undefined) return;
  const text = String(value);
  const year = PLANNED.test(text) ? undefined : yearAfter(known, text);
  if (year) yield ['value', year];
  else if (LATER.test(text) && !LOOKS_BACK.has(property)) yield ['value', '“later”'];
  const answered = yearAfter(known, denial ?? '');
  if (answered) yield ['denial', answered];
}

/** The last year of which a statement may tell: the one it begins in, or the one before it ends. */
function lastKnownYear(start?: PartialDate, end?: PartialDate): number | undefined {
  if (start !== undefined) return Number(start.slice(0, 4));
  return end === undefined ? undefined : Number(end.slice(0, 4)) - 1;
}

function yearAfter(known: number, text: string): string | undefined {
  return text.match(YEARS)?.find((year) => Number(year) > known);
}

/** Years, but those in a name or a number of a thing. */
const YEARS = /(?<![\d-])(?:1[89]|20)\d\d(?![\d-])/g;

const LATER = /\blater\b/u;

/** What is told of the time before it. */
const LOOKS_BACK: ReadonlySet<string> = new Set(['outcome', 'finding', 'result']);

/** What is said beforehand; of what is held the timeline leaves out an end to come. */
const SAID_BEFORE: ReadonlySet<string> = new Set(['held-on', 'candidate-for', 'result']);

/** What is told of a stretch of time when it is over. */
const AT_ITS_END: ReadonlySet<string> = new Set(['figure', 'finding', 'former-name']);

/** Plans, and names with a year in them. */
const PLANNED = new RegExp(
  [
    'for a term',
    '(?:set|named|announced) for',
    '(?:extended|adjourned) to',
    'valid into',
    'next hearing',
    'calls elections',
    'election of \\d',
    'autonomy until',
    'house arrest, until',
    'at work from',
    '\\d{4}–\\d{4}',
    '2026 General Assembly',
    'Authorization Act for',
    'INTERPOL 2020',
    'Project 2025',
  ].join('|'),
);
