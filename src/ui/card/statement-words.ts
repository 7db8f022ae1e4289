import { isPartialDate, type PartialDate } from '../../model/date';
import type { Entity } from '../../model/entity';
import type { Property } from '../../model/property';
import type { Statement } from '../../model/statement';
import { type Certainty, happens, type Told, type Wording } from '../../timeline';
import { dateWords, theDate } from '../dates';
import { keyed, number, text } from '../words';

/** The label of a property: "Office", "Member of". */
export function propertyWords(property: Property): string {
  return text(`property_${keyed(property)}`);
}

/** The value as people read it: dates and numbers in the reader's way, text as it is. */
export function valueWords({ statement: { value }, wording }: Told): string {
  if (typeof value === 'number') return number(value);
  if (wording.kind === 'from' && value === wording.date) return wordingWords(wording);
  if (isPartialDate(value)) return dateWords(value);
  return onlyDates(value, wording) ? datesOf(wording).map(dateWords).join(' – ') : value;
}

/** When a statement held, as its wording says; empty where the value is that date, or none is known. */
export function whenWords({ statement, wording }: Told): string {
  const { kind } = wording;
  if (onlyDates(statement.value, wording)) return '';
  if (kind === 'on' && tellsDate(statement.value, wording.date)) return '';
  // Only for a whole day: a year may be part of a name in the value.
  if (kind === 'from' && statement.value === wording.date) return '';
  if ((kind === 'from' || kind === 'since') && wording.date.length === 10)
    if (tellsDate(statement.value, wording.date)) return '';
  if (kind === 'by' && !happens(statement.property))
    return text('when_as_of', dateWords(wording.date));
  return wordingWords(wording);
}

/** When something happened or went on; none where it is planned, was over by then, or not known. */
function datesOf(wording: Wording): readonly PartialDate[] {
  switch (wording.kind) {
    case 'between':
      return [wording.from, wording.to];
    case 'on':
    case 'from':
    case 'since':
      return [wording.date];
    default:
      return [];
  }
}

/** Whether a value is nothing but the dates of the wording, in English: 28 January to 4 February 2021. */
function onlyDates(value: string | number, wording: Wording): boolean {
  const words = String(value).split(/[\s–-]+/);
  const years = datesOf(wording).map((date) => date.slice(0, 4));
  return (
    words.some((word) => MONTHS.includes(word) || RANGE.test(word)) &&
    words.every((word) => MONTHS.includes(word) || RANGE.test(word) || /^\d+$/.test(word)) &&
    years.length > 0 &&
    years.every((year) => words.includes(year))
  );
}

const RANGE = /^(?:to|and)$/;

/**
 * Whether a value already contains a date: it is the date, spells it out, or has the year where the date
 * has no day.
 */
function tellsDate(value: string | number, date: PartialDate): boolean {
  if (value === date) return true;
  return spelled(date).some((words) => String(value).includes(words));
}

/** A date as values in English write it: 1810, 20 July 1810, July 20, 1810. */
function spelled(date: PartialDate): string[] {
  const [year = '', month, day] = date.split('-');
  if (!month || !day) return [year];
  const name = MONTHS[Number(month) - 1];
  return [`${Number(day)} ${name} ${year}`, `${name} ${Number(day)}, ${year}`];
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function wordingWords(wording: Wording): string {
  switch (wording.kind) {
    case 'on':
      return dateWords(wording.date);
    case 'from':
      return text('when_from', theDate(wording.date));
    case 'since':
      return wording.seen > wording.date
        ? text('when_last_heard', theDate(wording.date), theDate(wording.seen))
        : text('when_not_heard_since', theDate(wording.date));
    case 'between':
      return text('when_between', dateWords(wording.from), dateWords(wording.to));
    case 'until':
      return text('when_until', theDate(wording.date));
    case 'ended':
      return wording.date === null
        ? text('when_ended')
        : text('when_ended_from', theDate(wording.date));
    case 'by':
      return text('when_by', theDate(wording.date));
    case 'as-of':
      return text('when_as_of', dateWords(wording.date));
    case 'planned':
      return text('when_planned', theDate(wording.date));
    case 'undated':
      return '';
  }
}

/** A tag for what the reader should not take as certain; empty where it is. */
export function doubtWords({ statement, certainty }: Told): string {
  if (statement.state === 'retracted') return text('state_retracted');
  if (statement.state === 'disputed') return text('state_disputed');
  return DOUBTS[certainty]?.() ?? '';
}

const DOUBTS: Partial<Record<Certainty, () => string>> = {
  maybe: () => text('certainty_maybe'),
  unknown: () => text('certainty_unknown'),
};

/** Who claims it and what is answered, where it is a claim. */
export function claimWords({ claimedBy, denial }: Statement): string[] {
  return [
    ...(claimedBy ? [text('claimed_by', claimedBy)] : []),
    ...(denial ? [text('denial', denial)] : []),
  ];
}

/** Which feed says so, where the record is not that feed's own. */
export function feedWords({ origin }: Statement, of?: Pick<Entity, 'origin'>): string[] {
  return origin && origin !== of?.origin ? [text('from_feed', origin)] : [];
}

/** One line: "Office: Director of the FBI (since 2 Aug 2017; according to …)". */
export function statementWords(told: Told): string {
  const { statement } = told;
  const said = [...claimWords(statement), ...feedWords(statement)];
  const asides = [whenWords(told), doubtWords(told), ...said].filter(Boolean);
  const line = text('statement_line', propertyWords(statement.property), valueWords(told));
  return asides.length ? text('statement_line_when', line, asides.join('; ')) : line;
}
