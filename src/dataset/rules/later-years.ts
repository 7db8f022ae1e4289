import type { Statement } from '../../model/statement';
import type { Problem, Whole } from '../lint';

/**
 * No statement that begins in one year tells what a later one brought: a card of the years between would. What
 * changed is a statement of its own.
 */
export function* laterYears({ placed }: Whole): Iterable<Problem> {
  for (const { file, entity } of placed)
    for (const [index, statement] of entity.statements.entries()) {
      const year = laterYear(statement);
      if (year)
        yield {
          file,
          record: entity.id,
          field: `statements[${index}].value`,
          says: `tells of ${year} from ${statement.start} on: two statements?`,
        };
    }
}

function laterYear({ property, value, start, end, state }: Statement): string | undefined {
  if (start === undefined || state === 'scheduled' || SAID_BEFORE.has(property)) return undefined;
  if (AT_ITS_END.has(property) && end !== undefined) return undefined;
  const text = String(value);
  if (PLANNED.test(text)) return undefined;
  return text.match(YEARS)?.find((year) => year > start.slice(0, 4));
}

/** Years, but those in a name or a number of a thing. */
const YEARS = /(?<![\d-])(?:1[89]|20)\d\d(?![\d-])/g;

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
