import { field } from '../../dataset/field';
import { isPartialDate, type PartialDate } from '../../model/date';
import type { RawItem } from './api';
import { fromJulian } from './from-julian';

/** What an item says of one property, with its qualifiers and references. */
export interface ReadClaim {
  readonly value: unknown;
  readonly qualifiers: Snaks;
  readonly references: readonly Snaks[];
}

/** Values by property id. */
export type Snaks = Readonly<Record<string, readonly unknown[]>>;

/** Nobody has held so many offices; such an item is broken or a list. */
const MOST_CLAIMS = 500;

/**
 * The claims of an item under one property, without deprecated ones; with `best`, only the preferred ones
 * if there are any. What cannot be read as a claim is skipped. Values are ids of items, numbers, dates in
 * their own precision, or texts.
 */
export function claims(item: RawItem, property: string, best = false): readonly ReadClaim[] {
  const given = list(field(item, 'claims', property));
  if (given.length > MOST_CLAIMS) return [];
  const preferred = best && given.some((claim) => field(claim, 'rank') === 'preferred');
  return given.flatMap((claim) => {
    const rank = field(claim, 'rank');
    const value = valueIn(field(claim, 'mainsnak'));
    if (value === undefined || (preferred ? rank !== 'preferred' : rank === 'deprecated'))
      return [];
    const qualifiers = snaks(field(claim, 'qualifiers'));
    const references = list(field(claim, 'references')).map((one) => snaks(field(one, 'snaks')));
    return [{ value, qualifiers, references }];
  });
}

function snaks(given: unknown): Snaks {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).map(([property, own]) => [
      property,
      list(own).flatMap((snak) => valueIn(snak) ?? []),
    ]),
  );
}

/** The value in a snak; undefined where there is none, or it is of a sort that we have no use for. */
function valueIn(snak: unknown): unknown {
  const data = field(snak, 'datavalue');
  const value = field(data, 'value');
  switch (field(data, 'type')) {
    case 'wikibase-entityid':
      return field(value, 'id');
    case 'string':
      return value;
    case 'monolingualtext':
      return field(value, 'text');
    case 'quantity':
      return Number(field(value, 'amount'));
    case 'time':
      return partialDate(value);
    default:
      return undefined;
  }
}

/** A time as a date of its own precision; empty where it is coarser than a year or before our era. */
function partialDate(value: unknown): PartialDate {
  const time = field(value, 'time');
  const precision = field(value, 'precision');
  if (typeof time !== 'string' || typeof precision !== 'number' || precision < 9) return '';
  const length = precision === 9 ? 4 : precision === 10 ? 7 : 10;
  const written = /^\+\d{4}-/.test(time) ? time.slice(1, 1 + length) : '';
  const isJulian = length === 10 && field(value, 'calendarmodel') === JULIAN;
  const text = isJulian ? (fromJulian(written) ?? '') : written;
  return isPartialDate(text) ? text : '';
}

/** The calendar of a time that is written in it; a month or a year is nearly the same in both. */
const JULIAN = 'http://www.wikidata.org/entity/Q1985786';

function list(given: unknown): unknown[] {
  return Array.isArray(given) ? given : [];
}
