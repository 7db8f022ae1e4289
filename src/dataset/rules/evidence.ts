import { daysAfter, earliest, latest, type PartialDate } from '../../model/date';
import type { Entity } from '../../model/entity';
import type { Source, Statement } from '../../model/statement';
import type { Problem, Whole } from '../lint';

/** A term or a meeting is often reported with the day on which it will end. */
const AHEAD_DAYS = 31;

/** A source can say what is cited from it: it is no older, and no page stands for two. */
export function* evidence({ placed }: Whole): Iterable<Problem> {
  const pages = new Map<string, { readonly id: string; readonly source: Source }>();
  for (const { file, entity } of placed) {
    const problem = (field: string, says: string) => ({ file, record: entity.id, field, says });
    for (const [index, statement] of entity.statements.entries()) {
      const at = `statements[${index}]`;
      for (const [field, says] of tooOld(statement, entity)) yield problem(`${at}.${field}`, says);
      const urls = statement.sources.map((key) => entity.sources[key]?.url);
      const twice = urls.find((url, place) => urls.indexOf(url) !== place);
      if (twice !== undefined) yield problem(`${at}.sources`, `cites ${twice} twice`);
    }
    for (const [key, source] of Object.entries(entity.sources)) {
      const first = pages.get(source.url);
      if (first === undefined) pages.set(source.url, { id: entity.id, source });
      else if (!agree(first.source.published, source.published)) {
        yield problem(`sources.${key}.published`, `${first.id} gives its page another date`);
      }
    }
  }
}

/** Dates of a statement that are later than every one of its sources, if all of those have a date. */
function* tooOld(
  statement: Statement,
  { sources }: Entity,
): Iterable<['start' | 'asOf' | 'end', string]> {
  if (statement.state === 'scheduled') return;
  const published = statement.sources.flatMap((key) => sources[key]?.published ?? []);
  if (published.length < statement.sources.length) return;
  const newest = published.map(latest).sort().at(-1) ?? '';
  for (const field of ['start', 'asOf', 'end'] as const) {
    const date = statement[field];
    const known = field === 'end' ? daysAfter(newest, AHEAD_DAYS) : newest;
    if (date !== undefined && earliest(date) > known) {
      yield [field, `is later than all its sources, of ${newest} at the latest`];
    }
  }
}

function agree(one: PartialDate | null, other: PartialDate | null): boolean {
  if (one === null || other === null) return true;
  return earliest(one) <= latest(other) && earliest(other) <= latest(one);
}
