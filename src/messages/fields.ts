import { field } from '../dataset/field';
import { isPartialDate } from '../model/date';
import type { Empty } from './contract';

// Guards and parsers for what may stand in a message.

/** Most names that a page may have taught. */
export const MOST_REMEMBERED = 20_000;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_ID_UNITS = 120;

export function withId(value: unknown): { id: string } | undefined {
  const id = field(value, 'id');
  return isId(id) ? { id } : undefined;
}

export function isIdOrNull(value: unknown): value is string | null {
  return value === null || isId(value);
}

export function isId(value: unknown): value is string {
  return isText(value, MOST_ID_UNITS) && ID.test(value);
}

export function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

export function nothing(): Empty {
  return {};
}

export function areStrings(value: unknown, most: number): value is string[] {
  return (
    Array.isArray(value) && value.length <= most && value.every((item) => typeof item === 'string')
  );
}

/** By their length alone: a page may have taught thousands. */
export function areIds(value: unknown): value is string[] {
  return areStrings(value, MOST_REMEMBERED) && value.every((id) => id.length <= MOST_ID_UNITS);
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export function isDay(value: unknown): value is string {
  return typeof value === 'string' && value.length === 10 && isPartialDate(value);
}

type Parse<T> = (value: unknown) => T | undefined;

/** For each kind of message the parser of its request, which gives undefined for any other shape. */
export type Parsers<A extends { [K in keyof A]: [unknown, unknown] }> = {
  readonly [K in keyof A]: Parse<A[K][0]>;
};
