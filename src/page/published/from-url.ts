import type { Day } from '../../model/date';
import { dayOf } from './day-of';
import { type DayEvidence, WEIGHTS } from './evidence';

/**
 * The day in an article's address: `/2021/11/25/`, `/2021-11-25-…`, `/20211125/`, `/2021/nov/25/`. Eight
 * digits that are no folder may as well be a number that the outlet has given the article.
 */
export function fromUrl(addresses: readonly string[]): DayEvidence[] {
  for (const address of addresses) {
    const path = address.replace(/^[a-z]*:?\/\/[^/]*/i, '').replace(/[?#].*$/, '');
    const found = APART.exec(path) ?? IN_WORDS.exec(path) ?? FOLDER.exec(path);
    const day = dayIn(found);
    if (day) return [{ day, from: 'url', weight: WEIGHTS.url }];
    const vague = found ? null : dayIn(DIGITS.exec(path));
    if (vague) return [{ day: vague, from: 'url', weight: WEIGHTS.vagueUrl }];
  }
  return [];
}

const APART = /(?<!\d)((?:19|20)\d\d)([/_-])(\d{1,2})\2(\d{1,2})(?!\d)/;
const IN_WORDS = /\/((?:19|20)\d\d)(\/)([a-z]{3})\/(\d{1,2})(?!\d)/i;
const FOLDER = /\/((?:19|20)\d\d)()(\d\d)(\d\d)\//;
const DIGITS = /(?<![\da-z])((?:19|20)\d\d)()(\d\d)(\d\d)(?!\d)/i;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dayIn(found: RegExpExecArray | null): Day | null {
  if (!found) return null;
  const [, year, , month = '', date] = found;
  return dayOf(year, MONTHS.indexOf(month.toLowerCase()) + 1 || month, date);
}
