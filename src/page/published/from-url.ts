import { type Day, isPartialDate } from '../../model/date';
import { type Evidence, WEIGHTS } from './evidence';

/** The day in an article's address: `/2021/11/25/`, `/2021-11-25-…`, `/20211125/`, `/2021/nov/25/`. */
export function fromUrl(addresses: readonly string[]): Evidence[] {
  for (const address of addresses) {
    const day = dayIn(address.replace(/^[a-z]*:?\/\/[^/]*/i, '').replace(/[?#].*$/, ''));
    if (day) return [{ day, from: 'url', weight: WEIGHTS.url }];
  }
  return [];
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dayIn(path: string): Day | null {
  const found =
    /(?<!\d)((?:19|20)\d\d)([/_-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(path) ??
    /(?<![\da-z])((?:19|20)\d\d)()(\d\d)(\d\d)(?!\d)/i.exec(path) ??
    /\/((?:19|20)\d\d)(\/)([a-z]{3})\/(\d{1,2})(?!\d)/i.exec(path);
  if (!found) return null;
  const [, year, , month = '', date = ''] = found;
  const number = MONTHS.indexOf(month.toLowerCase()) + 1 || Number(month);
  const day = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isPartialDate(day) ? day : null;
}
