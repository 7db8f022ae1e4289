import type { Statement } from '../../src/model/statement';
import type { Wording } from '../../src/timeline';

/** A statement of an office, held from one day to another. */
export function office(value: string, more: Partial<Statement> = {}): Statement {
  return { property: 'position-held', value, sources: ['s'], ...more };
}

/** The wording in plain English: what the interface should come close to. */
export function say(wording: Wording): string {
  switch (wording.kind) {
    case 'on':
      return `on ${wording.date}`;
    case 'from':
      return `from ${wording.date}`;
    case 'since':
      return `from ${wording.date}, end not known (last heard ${wording.seen})`;
    case 'between':
      return `from ${wording.from} to ${wording.to}`;
    case 'until':
      return `until ${wording.date}`;
    case 'ended':
      return wording.date === null ? 'ended' : `from ${wording.date}, since ended`;
    case 'by':
      return `by ${wording.date}`;
    case 'as-of':
      return `as of ${wording.date}`;
    case 'planned':
      return `planned for ${wording.date}`;
    case 'undated':
      return '';
  }
}
