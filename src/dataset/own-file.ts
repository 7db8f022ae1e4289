import type { OwnEntry } from '../model/own';
import { readCsv, writeCsv } from './csv';
import { readJson } from './json';
import { parseOwnEntry } from './own-entry';
import { fields, list, oneOf, Unexpected } from './shape';

export type OwnFormat = 'json' | 'csv';

const FORMAT = 'backgrounder-own-entries';

/** The most own entries that can be added; for more there are feeds. */
export const MOST_OWN = 5_000;

/** Columns of a CSV. Only the name has to be there: whoever has a list of names can bring it in. */
const HEAD = [
  'name',
  'description',
  'url',
  'other names',
  'kind',
  'about',
  'id',
  'changed',
] as const;

/** Entries as the text of a file, in order of id, so that the same entries give the same bytes. */
export function writeOwn(entries: readonly OwnEntry[], format: OwnFormat): string {
  const ordered = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (format === 'csv') return writeCsv([HEAD, ...ordered.map(cellsOf)]);
  return `${JSON.stringify({ format: FORMAT, version: 1, entries: ordered }, null, 2)}\n`;
}

/**
 * The entries of a file; JSON of ours, or CSV with a column called name. `stamp` gives the
 * entries of a CSV that has none their ids and time. Throws `Unexpected`, saying where.
 */
export function readOwn(
  text: string,
  stamp: () => Pick<OwnEntry, 'id' | 'changed'>,
): readonly OwnEntry[] {
  return /^\s*[{[<]/.test(text.replace(/^\ufeff/, '')) ? fromJson(text) : fromCsv(text, stamp);
}

const file = fields(
  {
    format: oneOf([FORMAT]),
    entries: list(parseOwnEntry, { least: 0, most: MOST_OWN }),
  },
  {},
);

function fromJson(text: string): readonly OwnEntry[] {
  const { entries } = file(readJson(text), '');
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

function fromCsv(text: string, stamp: () => Pick<OwnEntry, 'id' | 'changed'>): readonly OwnEntry[] {
  const [head, ...rows] = readCsv(text);
  const columns = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (!columns.includes('name')) throw new Unexpected('', 'a column called name');
  if (rows.length > MOST_OWN) throw new Unexpected('', `at most ${MOST_OWN} rows`);
  const entries = rows.map(({ line, cells }) => {
    const cell = (name: (typeof HEAD)[number]) => cells[columns.indexOf(name)]?.trim() || undefined;
    const { id, changed } = stamp();
    const said = {
      id: cell('id') ?? id,
      about: cell('about') ?? null,
      kind: cell('kind'),
      name: cell('name') ?? '',
      otherNames: cell('other names')?.split(BETWEEN_NAMES).filter(Boolean),
      note: cell('description'),
      url: cell('url') ?? null,
      changed: cell('changed') ?? changed,
    };
    const given = Object.entries(said).filter(([, value]) => value !== undefined);
    return parseOwnEntry(Object.fromEntries(given), `line ${line}`);
  });
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** As in the form. */
const BETWEEN_NAMES = /;\s*/;

function cellsOf({ name, note, url, otherNames, kind, about, id, changed }: OwnEntry): string[] {
  return [name, note, url ?? '', otherNames.join('; '), kind, about ?? '', id, changed];
}
