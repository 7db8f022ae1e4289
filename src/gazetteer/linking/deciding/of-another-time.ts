import { earliest, latest } from '../../../model/date';
import type { Entity } from '../../../model/entity';
import { once } from '../../once';
import { standsAt } from '../../words/letters';
import type { Page, Sighting } from '../page/page';

/**
 * Whether the years after a name are not those of the person we know: "John Kerry (1820–1899)" was no secretary of
 * state, since nothing that his record dates happened in those years. The years of an office, as in "Margaret
 * Thatcher (1979–1990)", do overlap with the record's.
 */
export function isOfAnotherTime(
  entity: Entity,
  { block, end }: Sighting,
  { blocks }: Page,
): boolean {
  const text = blocks[block]?.text ?? '';
  if (!standsAt(text, end, ' (') && !standsAt(text, end, ', (')) return false;
  const life = lifeIn(text.slice(end, end + LONGEST));
  const known = yearsOf(entity);
  if (!life || !known) return false;
  return known.last < life.from || known.first > life.to + AFTERLIFE;
}

/** " (born December 29, 1808, in Raleigh – died July 31, 1875)". */
const LONGEST = 72;
/** Years after a death in which statues and verdicts may still follow. */
const AFTERLIFE = 10;
const LONGEST_LIFE = 105;

function lifeIn(text: string): { readonly from: number; readonly to: number } | undefined {
  const both = LIFE.exec(text);
  if (both) return { from: Number(both[1]), to: Number(both[2]) };
  const born = BORN.exec(text)?.[1];
  return born === undefined ? undefined : { from: Number(born), to: Number(born) + LONGEST_LIFE };
}

const LIFE = /^,? \([^()\d]*(?:\d{1,2}\D[^()\d]*)?(\d{4})[^()]*?[\u2013\u2014-][^()]*?(\d{4})\)/u;
const BORN = /^,? \((?:born|b\.)[^()\d]*(?:\d{1,2}\D[^()\d]*)?(\d{4})\b/u;

/** The first and last year that a record's statements give. */
const yearsOf = once(
  ({ statements }: Entity): { readonly first: number; readonly last: number } | undefined => {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const { start, end } of statements)
      for (const date of [start, end]) {
        if (!date) continue;
        first = Math.min(first, Number(earliest(date).slice(0, 4)));
        last = Math.max(last, Number(latest(date).slice(0, 4)));
      }
    return first <= last ? { first, last } : undefined;
  },
);
