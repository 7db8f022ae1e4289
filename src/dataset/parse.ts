import type { DatasetIndex } from '../model/dataset';
import { isPartialDate } from '../model/date';
import type { Entity } from '../model/entity';
import { readJson } from './json';
import { parseForeignRecord, parseRecord } from './record';
import { fields, list, type Parser, pattern, Unexpected } from './shape';
import { line } from './text';

/** The most records that one dataset may hold; a feed with more is refused. */
const MOST_RECORDS = 200_000;

/**
 * The records of one shard (`{"topic": …, "records": […]}`), defaults filled in.
 * Throws an error whose message says file, place and what was expected:
 * `interpol.json: records[42].names: expected a non-empty list`.
 */
export function parseShard(text: string, file: string): readonly Entity[] {
  const { entities, problems } = readEach(text, file, parseRecord);
  if (problems[0] !== undefined) throw new Error(problems[0]);
  return entities;
}

interface Read {
  readonly entities: readonly Entity[];
  readonly problems: readonly string[];
}

/** Like `parseShard`, but goes on after a broken record and returns every record's first problem. */
export function parseEach(text: string, file: string): Read {
  return readEach(text, file, parseRecord);
}

/** Like `parseEach`, for a stranger's shard: its links may be anything, and `admission` judges them. */
export function parseForeign(text: string, file: string): Read {
  return readEach(text, file, parseForeignRecord);
}

function readEach(text: string, file: string, parse: Parser<Entity>): Read {
  const entities: Entity[] = [];
  const problems: string[] = [];
  const record: Parser<void> = (value, at) =>
    telling(file, problems, () => entities.push(parse(value, at)));
  telling(file, problems, () => {
    fields({ records: list(record, { least: 0, most: MOST_RECORDS }) }, {})(readJson(text), '');
  });
  return { entities, problems };
}

/** `index.json` of a dataset. Throws like `parseShard`. */
export function parseIndex(text: string): DatasetIndex {
  try {
    return index(readJson(text), '');
  } catch (error) {
    if (error instanceof Unexpected) throw new Error(`index.json: ${error.message}`);
    throw error;
  }
}

const count: Parser<number> = (value, at) => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Unexpected(at, 'a count');
};

const day: Parser<string> = (value, at) => {
  if (typeof value === 'string' && value.length === 10 && isPartialDate(value)) return value;
  throw new Unexpected(at, 'a day like 2021-11-25');
};

const index: Parser<DatasetIndex> = fields(
  {
    version: pattern(/^\d{4}\.\d{2}\.\d{2}\.\d{1,6}$/, 'a version like 2021.11.25.1'),
    date: day,
    shards: list(
      fields(
        {
          file: pattern(/^[a-z0-9]+(-[a-z0-9]+)*\.json$/, 'a file name like interpol.json'),
          records: count,
          sha256: pattern(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal'),
        },
        {},
      ),
      { least: 1, most: 1000 },
    ),
  },
  { title: line({ least: 1, most: 80 }) },
);

function telling(file: string, problems: string[], parse: () => void): void {
  try {
    parse();
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    problems.push(`${file}: ${error.message}`);
  }
}
