import type { OwnEntry } from '../model/own';
import { readCsv, writeCsv } from './csv';
import { readJson } from './json';
import { parseOwnEntry } from './own-entry';
import { fields, list, oneOf, Unexpected } from './shape';

export type OwnFormat = 'json' | 'csv';

const FORMAT = 'backgrounder-own-entries';

/** More is a dataset; for that there are feeds. */
export const MOST_OWN = 5_000;

const HEAD = ['name', 'description', 'url'] as const;

/** Entries as the text of a file, in order of id, so that the same entries give the same bytes. */
export function writeOwn(entries: readonly OwnEntry[], format: OwnFormat): string {
  const ordered = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (format === 'csv')
    return writeCsv([HEAD, ...ordered.map(({ name, note, url }) => [name, note, url ?? ''])]);
  return `${JSON.stringify({ format: FORMAT, version: 1, entries: ordered }, null, 2)}\n`;
}

/**
 * The entries of a file; JSON of ours, or CSV with the columns name, description and url. `stamp`
 * gives the entries of a CSV their ids and time. Throws `Unexpected`, saying where.
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
  const [head = [], ...rows] = readCsv(text);
  const column = (name: string) => head.findIndex((cell) => cell.trim().toLowerCase() === name);
  const [name, note, url] = HEAD.map(column);
  if (name === undefined || name < 0) throw new Unexpected('', 'a column called name');
  if (rows.length > MOST_OWN) throw new Unexpected('', `at most ${MOST_OWN} rows`);
  const cell = (row: readonly string[], index: number | undefined) =>
    index === undefined || index < 0 ? '' : (row[index] ?? '');
  return rows.map((row, index) =>
    parseOwnEntry(
      { ...stamp(), name: cell(row, name), note: cell(row, note), url: cell(row, url) || null },
      `row ${index + 2}`,
    ),
  );
}
