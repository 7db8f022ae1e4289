/**
 * Small parsers from `unknown` to typed data. Each is given the place it reads (`records[3].names`)
 * and either returns the value, copied, or throws `Unexpected`.
 */
export type Parser<T> = (value: unknown, at: string) => T;

/** What was found at a place is not what the data may hold there. */
export class Unexpected extends Error {
  constructor(
    readonly at: string,
    expected: string,
  ) {
    super(at === '' ? `expected ${expected}` : `${at}: expected ${expected}`);
  }
}

type Shape = Readonly<Record<string, Parser<unknown>>>;
type Parsed<S extends Shape> = { readonly [K in keyof S]: ReturnType<S[K]> };
type Object<R extends Shape, O extends Shape> = Parsed<R> & Partial<Parsed<O>>;

/**
 * An object with these fields. Only the named ones are read, and only if the object itself has them:
 * other keys, `__proto__` among them, are left behind. An optional field that is missing stays missing.
 */
export function fields<R extends Shape, O extends Shape>(
  required: R,
  optional: O,
): Parser<Object<R, O>> {
  return (value, at) => {
    if (!isObject(value)) throw new Unexpected(at, 'an object');
    const copy: Record<string, unknown> = {};
    for (const [key, parse] of Object.entries(required))
      copy[key] = parse(own(value, key), join(at, key));
    for (const [key, parse] of Object.entries(optional)) {
      const found = own(value, key);
      if (found !== undefined) copy[key] = parse(found, join(at, key));
    }
    return copy as Object<R, O>; // every key of both shapes was just parsed by its own parser
  };
}

export interface Limits {
  readonly least: number;
  readonly most: number;
}

export function list<T>(parse: Parser<T>, { least, most }: Limits): Parser<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new Unexpected(at, least > 0 ? 'a non-empty list' : 'a list');
    if (value.length < least) throw new Unexpected(at, 'a non-empty list');
    if (value.length > most) throw new Unexpected(at, `at most ${most} entries`);
    return value.map((item: unknown, index) => parse(item, `${at}[${index}]`));
  };
}

/** An object used as a table; the copy has no prototype, so that no key means more than it says. */
export function table<T>(key: RegExp, parse: Parser<T>, most: number): Parser<Record<string, T>> {
  return (value, at) => {
    if (!isObject(value)) throw new Unexpected(at, 'an object');
    const entries = Object.entries(value);
    if (entries.length > most) throw new Unexpected(at, `at most ${most} entries`);
    const copy: Record<string, T> = Object.create(null);
    for (const [name, item] of entries) {
      if (!key.test(name))
        throw new Unexpected(join(at, name.slice(0, 40)), `a key like ${key.source}`);
      copy[name] = parse(item, join(at, name));
    }
    return copy;
  };
}

export function oneOf<T extends string>(allowed: readonly T[]): Parser<T> {
  return (value, at) => {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw new Unexpected(at, `one of ${allowed.join(', ')}`);
    return found;
  };
}

export function pattern(form: RegExp, expected: string): Parser<string> {
  return (value, at) => {
    if (typeof value !== 'string' || !form.test(value)) throw new Unexpected(at, expected);
    return value;
  };
}

export function orElse<T, const D>(parse: Parser<T>, fallback: D): Parser<T | D> {
  return (value, at) => (value === undefined ? fallback : parse(value, at));
}

export function orNull<T>(parse: Parser<T>): Parser<T | null> {
  return (value, at) => (value === undefined || value === null ? null : parse(value, at));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function join(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}
