import { type Claim, simplifyPropertyClaims } from 'wikibase-sdk';
import { isPartialDate, type PartialDate } from '../../model/date';
import { at, type RawItem } from './api';

/** What an item says of one property, with its qualifiers and references. */
export interface ReadClaim {
  readonly value: unknown;
  readonly qualifiers: Snaks;
  readonly references: readonly Snaks[];
}

/** Values by property id. */
export type Snaks = Readonly<Record<string, readonly unknown[]>>;

/**
 * The claims of an item under one property: never deprecated ones, with `best` only the preferred
 * where there are such. What cannot be read as claims is no claim.
 */
export function claims(item: RawItem, property: string, best = false): readonly ReadClaim[] {
  const given = at(at(item, 'claims'), property);
  if (!Array.isArray(given)) return [];
  return given.length > MOST_CLAIMS ? [] : simplify(given, best);
}

/** Nobody has held so many offices; such an item is broken or a list. */
const MOST_CLAIMS = 500;

function simplify(given: unknown[], best: boolean): ReadClaim[] {
  try {
    // The library takes its own type of what the service sends; what is not so makes it throw.
    const simple: unknown[] = simplifyPropertyClaims(given as Claim[], {
      keepQualifiers: true,
      keepReferences: true,
      ...(best ? {} : { keepNonDeprecated: true }),
      timeConverter: partialDate,
    });
    return simple.map((claim) => ({
      value: at(claim, 'value'),
      qualifiers: snaks(at(claim, 'qualifiers')),
      references: list(at(claim, 'references')).map(snaks),
    }));
  } catch {
    return [];
  }
}

function snaks(given: unknown): Snaks {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(Object.entries(given).map(([key, values]) => [key, list(values)]));
}

function list(given: unknown): unknown[] {
  return Array.isArray(given) ? given : [];
}

/** A time as a date of its own precision; empty where it is coarser than a year or before our era. */
function partialDate(value: unknown): PartialDate {
  const time = at(value, 'time');
  const precision = at(value, 'precision');
  if (typeof time !== 'string' || typeof precision !== 'number' || precision < 9) return '';
  const length = precision === 9 ? 4 : precision === 10 ? 7 : 10;
  const text = /^\+\d{4}-/.test(time) ? time.slice(1, 1 + length) : '';
  return isPartialDate(text) ? text : '';
}
