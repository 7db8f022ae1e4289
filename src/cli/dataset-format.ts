/**
 * A shard's text as every shard is written: a line for each name, statement and source, so that a change
 * to one of them is a change of one line. Throws what `JSON.parse` throws.
 */
export function formatShard(text: string): string {
  const { records, ...head } = JSON.parse(text) as Shard;
  const lines = Object.entries(head).map(([key, value]) => `  ${member(key, value)},\n`);
  return `{\n${lines.join('')}  "records": [\n${records.map(record).join(',\n')}\n  ]\n}\n`;
}

interface Shard {
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

function record(fields: Shard['records'][number]): string {
  const lines = Object.entries(fields).map(([key, value]) => `      ${field(key, value)}`);
  return `    {\n${lines.join(',\n')}\n    }`;
}

function field(key: string, value: unknown): string {
  const [open, members, close] = LONG.has(key) ? parts(value) : ONE_LINE;
  if (members.length === 0) return member(key, value);
  return `"${key}": ${open}\n        ${members.join(',\n        ')}\n      ${close}`;
}

/** Fields with a line for each of their members. */
const LONG: ReadonlySet<string> = new Set(['names', 'statements', 'sources']);
const ONE_LINE = ['', [], ''] as const;

function parts(value: unknown): readonly [string, readonly string[], string] {
  if (Array.isArray(value)) return ['[', value.map(oneLine), ']'];
  return ['{', Object.entries(value ?? {}).map(([key, inner]) => member(key, inner)), '}'];
}

function member(key: string, value: unknown): string {
  return `${JSON.stringify(key)}: ${oneLine(value)}`;
}

/** JSON with a space after each comma and colon. */
function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => member(key, inner))
    .join(', ')}}`;
}
