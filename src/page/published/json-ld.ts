/** A thing described in a page's JSON-LD, as it was written. */
export type Thing = ReadonlyMap<string, unknown>;

/** The most things that are read; no real page describes more. */
const MOST_THINGS = 400;
/** A longer text is no description of an article. */
const MOST_UNITS = 1_000_000;

/** Where the page's own article may be; what lists, parts and teasers hold is another's. */
const INTO = ['@graph', 'mainEntity', 'mainEntityOfPage'];

/** The things that JSON-LD texts describe: of arrays and graphs too, and of JSON that is broken. */
export function thingsIn(texts: readonly string[]): Thing[] {
  const things: Thing[] = [];
  const bearable = texts.filter(({ length }) => length < MOST_UNITS);
  const waiting: unknown[] = bearable.map(parseTolerant);
  for (let at = 0; at < waiting.length && things.length < MOST_THINGS; at++) {
    const next = waiting[at];
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_THINGS));
    if (typeof next !== 'object' || next === null || Array.isArray(next)) continue;
    const thing = new Map<string, unknown>(Object.entries(next));
    things.push(thing);
    for (const key of INTO) if (typeof thing.get(key) === 'object') waiting.push(thing.get(key));
  }
  return things;
}

/** Whether the thing is one of these types, or a list with one of them. */
export function isA(thing: Thing, types: RegExp): boolean {
  const type = thing.get('@type');
  return [type].flat().some((one) => typeof one === 'string' && types.test(one));
}

/** The text of a property; of a list, or of a wrapped value, the first. */
export function textOf(thing: Thing, key: string): string | undefined {
  const value = [thing.get(key)].flat()[0];
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const inner = '@value' in value ? value['@value'] : '@id' in value ? value['@id'] : undefined;
  return typeof inner === 'string' ? inner : undefined;
}

/**
 * Templates leave comments, trailing commas and raw line breaks behind. Where nothing helps, the
 * dates of an article are picked out by name, if there is only one article.
 */
function parseTolerant(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/,
    '',
  );
  const clean = bare.replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*(?:;\s*)?$/, '');
  for (const attempt of [clean, mended(clean)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or `picked`, may read it.
    }
  }
  return picked(clean);
}

function mended(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/;\s*$/, '');
}

function picked(text: string): Record<string, string> | null {
  const type = /"@type"\s*:\s*\[?\s*"(\w*(?:Article|Posting))"/.exec(text)?.[1];
  if (!type || (text.match(/"datePublished"/g)?.length ?? 0) !== 1) return null;
  const value = (key: string) => new RegExp(`"${key}"\\s*:\\s*"([^"]{4,40})"`).exec(text)?.[1];
  const [published, modified] = [value('datePublished'), value('dateModified')];
  return {
    '@type': type,
    ...(published ? { datePublished: published } : {}),
    ...(modified ? { dateModified: modified } : {}),
  };
}
