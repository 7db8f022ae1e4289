import { field } from '../dataset/field';
import type { Traces } from '../page/published/traces';
import { areStrings, isText } from './fields';

/** The most traces of each kind, and the most UTF-16 units of each. */
const MOST = 100;
const MOST_UNITS = 64 * 1024;

/** Parses what on a page may tell its day; undefined for any other shape. */
export function tracesOf(value: unknown): Traces | undefined {
  const list = (name: string) => {
    const found = field(value, name);
    const right = areStrings(found, MOST) && found.every((text) => isText(text, MOST_UNITS));
    return right ? found : undefined;
  };
  const records = <K extends string>(name: string, keys: readonly K[]) => {
    const found = field(value, name);
    if (!Array.isArray(found) || found.length > MOST) return undefined;
    const read = found.map((one) => keys.map((key) => [key, field(one, key)] as const));
    const right = read.every((pairs) => pairs.every(([, part]) => isText(part, MOST_UNITS)));
    // Every key of `K` has just been seen to hold a text.
    return right ? read.map((pairs) => Object.fromEntries(pairs) as Record<K, string>) : undefined;
  };
  const [language, title] = [field(value, 'language'), field(value, 'title')];
  const [addresses, jsonLd] = [list('addresses'), list('jsonLd')];
  const [published, modified] = [list('published'), list('modified')];
  const [lines, below, named] = [list('lines'), list('below'), list('named')];
  const metas = records('metas', ['name', 'content']);
  const times = records('times', ['shown', 'datetime', 'names']);
  if (!isText(language, MOST_UNITS) || !isText(title, MOST_UNITS)) return undefined;
  if (!addresses || !jsonLd || !published || !modified || !metas || !times) return undefined;
  if (!lines || !below || !named) return undefined;
  const told = { language, title, addresses, jsonLd, metas, published, modified, times };
  return { ...told, lines, below, named };
}
