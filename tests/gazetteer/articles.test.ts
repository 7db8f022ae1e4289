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

/** The same article with what browsers draw as one space, or not at all. */
const DISGUISES: readonly [string, (text: string) => string][] = [
  ['a source with lines of its own', (text) => spaces(text, 5, '\n            ')],
  ['lines as Windows ends them', (text) => spaces(text, 4, '\r\n\t')],
  ['tabs', (text) => spaces(text, 3, '\t')],
  ['spaces that break no line', (text) => text.replaceAll(' ', '\u00a0')],
  ['two spaces', (text) => spaces(text, 2, '  ')],
  ['thin spaces', (text) => spaces(text, 2, '\u2009')],
  ['soft hyphens', (text) => text.replace(/(?<=\p{L}{3})(?=\p{L}{3})/gu, '\u00ad')],
  ['spaces of no width', (text) => text.replace(/(?<=(?:^|\s)\p{Ll}+ )(?=\p{Lu})/gu, '\u200b')],
  ['direction marks', (text) => text.replace(/(?<=\p{Lu}\p{Ll}+)(?=\s)/gu, '\u200e')],
];

/** With another character in place of every so manieth space. */
function spaces(text: string, every: number, other: string): string {
  let count = 0;
  return text.replaceAll(' ', () => (++count % every === 0 ? other : ' '));
}

function plainly(exact: string): string {
  return exact.replace(/[\u00ad\u200b\u200e]/g, '').replace(/\s+/g, ' ');
}

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

describe('what nobody sees changes nothing', () => {
  it.each(DISGUISES)('%s', (_, disguised) => {
    for (const { title, date, dataset, blocks } of articles) {
      const { annotate } = open(dataset === 'small' ? FIXTURES : SHIPPED);
      const others = blocks.map(disguised);
      const found = annotate(others, date);
      const seen = found.map((one) => summary({ ...one, exact: plainly(one.exact) }));
      const expected = annotate(blocks, date);
      expect(seen, title).toEqual(
        expected.map((one) => summary({ ...one, exact: plainly(one.exact) })),
      );
      for (const { block, start, end, exact } of found) {
        expect(others[block]?.slice(start, end)).toBe(exact);
        expect(exact).toBe(exact.trim());
      }
    }
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
