import type { Day } from '../../model/date';
import { dayOf } from './day-of';
import { findDays } from './find-day';

/** A point in time as a page writes it. */
export interface Stamp {
  /** The day as written: in the time zone that the stamp names. */
  readonly day: Day;
  /** Minutes after midnight UTC, for a stamp in UTC: where the outlet is, the day may be another. */
  readonly utcMinutes?: number;
  /** Milliseconds, where the stamp has a time of day and a zone. */
  readonly instant?: number;
}

/** `2021-11-25T10:25:00+01:00`, `2021-11-25 10:25`, `20211125`, `Thu, 25 Nov 2021 …`, milliseconds. */
export function readStamp(text: string, language: string): Stamp | null {
  const trimmed = text.trim();
  const parts = ISO.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (parts) return fromParts(parts);
  if (/^\d{10}(\d{3})?$/.test(trimmed)) return fromEpoch(Number(trimmed.padEnd(13, '0')));
  const day = findDays(trimmed, language)[0]?.day;
  if (!day) return null;
  const clock = /(\d{1,2}):(\d\d)(?::\d\d)?\s*(?:GMT|UTC|Z)\b(?![+-](?!00:?00))/.exec(trimmed);
  return clock ? inUtc(day, Number(clock[1]) * 60 + Number(clock[2])) : { day };
}

const CLOCK =
  '(?:[T\\s]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?)?\\s*(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)?';
const ISO = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)${CLOCK}`, 'i');
const COMPACT = new RegExp(`^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)${CLOCK}`, 'i');

function fromParts(parts: RegExpExecArray): Stamp | null {
  const [, year, month, date, hour, minute, second = '00', zone] = parts;
  const day = dayOf(year, month, date);
  if (!day) return null;
  if (hour === undefined || minute === undefined || zone === undefined) return { day };
  const minutes = Number(hour) * 60 + Number(minute);
  const isUtc = /^(?:[a-z]+|[+-]00:?00)$/i.test(zone);
  if (isUtc) return minutes === 0 && Number(second) === 0 ? { day } : inUtc(day, minutes);
  const offset = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  const utc = zone.startsWith('-') ? minutes + offset : minutes - offset;
  return { day, instant: Date.parse(day) + utc * 60_000 };
}

/** Midnight UTC sharp is how many systems write a bare day. */
function inUtc(day: Day, utcMinutes: number): Stamp {
  return { day, utcMinutes, instant: Date.parse(day) + utcMinutes * 60_000 };
}

function fromEpoch(milliseconds: number): Stamp {
  const iso = new Date(milliseconds).toISOString();
  return inUtc(iso.slice(0, 10), Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16)));
}
