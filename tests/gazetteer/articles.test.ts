import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseShard } from '../../src/dataset/parse';
import { type Annotator, annotator } from '../../src/gazetteer/annotate';
import type { Annotation } from '../../src/model/mention';
import { type Marked, readMarkedText } from './marked-text';

const FIXTURES = fileURLToPath(new URL('../fixtures/articles/', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../public/dataset/', import.meta.url));

/** Each fixture: a title, `key: value` lines, an empty line, and the article with its marks. */
const articles = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => {
    const [head = '', ...body] = readFileSync(FIXTURES + file, 'utf8').split('\n\n');
    const [title = file, ...fields] = head.split('\n');
    const field = new Map(fields.map((line) => line.split(': ') as [string, string]));
    return {
      file,
      title,
      date: field.get('date') ?? null,
      dataset: field.get('dataset') ?? 'small',
      never: field.get('not')?.split(' ') ?? [],
      ...readMarkedText(body.join('\n\n')),
    };
  });

describe('an article over a small dataset of its own, marked as expected and nowhere else', () => {
  it.each(articles.filter(({ dataset }) => dataset === 'small'))('$title ($file)', (article) => {
    const { date, blocks, marks } = article;
    const found = open(FIXTURES).annotate(blocks, date);
    expect(found.map(summary)).toEqual(marks.map(expected));
    for (const { block, start, end, exact } of found)
      expect(blocks[block]?.slice(start, end)).toBe(exact);
  });
});

describe('an article over the dataset that ships, with the marks that matter', () => {
  it.each(articles.filter(({ dataset }) => dataset === 'shipped'))('$title ($file)', (article) => {
    const { date, blocks, marks, never } = article;
    const found = open(SHIPPED).annotate(blocks, date);
    const met = found.filter((one) => marks.some((mark) => overlap(mark, one)));
    expect(met.map(summary)).toEqual(marks.map(expected));
    // Records come and go; what must not be meant here stays.
    const others = found.filter((one) => !met.includes(one));
    expect(others.filter(({ entity }) => never.includes(entity)).map(summary)).toEqual([]);
  });
});

it('there are forty articles at least', () => {
  expect(articles.length).toBeGreaterThanOrEqual(40);
});

function overlap(a: Omit<Marked, 'exact' | 'entities' | 'ambiguous'>, b: typeof a): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}

function expected({ block, exact, entities, ambiguous }: Marked): string {
  const readings = ambiguous ? [...entities].sort() : entities;
  return [block, exact, readings.join(' ')].join(' · ');
}

function summary({ block, exact, entity, others, ambiguous }: Annotation): string {
  const readings = ambiguous ? [entity, ...others].sort() : [entity];
  return [block, exact, readings.join(' ')].join(' · ');
}

const opened = new Map<string, Annotator>();

function open(folder: string): Annotator {
  const before = opened.get(folder);
  if (before) return before;
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.json') && file !== 'index.json' && file !== 'schema.json',
  );
  const made = annotator(
    files.flatMap((file) => parseShard(readFileSync(folder + file, 'utf8'), file)),
  );
  opened.set(folder, made);
  return made;
}
