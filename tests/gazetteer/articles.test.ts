import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseShard } from '../../src/dataset/parse';
import { type Annotator, annotator } from '../../src/gazetteer/annotate';
import type { Annotation } from '../../src/model/mention';
import { readMarkedText } from './marked-text';

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
      ...readMarkedText(body.join('\n\n')),
    };
  });

describe('an article of our own writing, marked as expected and nowhere else', () => {
  it.each(articles)('$title ($file)', ({ dataset, date, blocks, marks }) => {
    const found = datasets(dataset).annotate(blocks, date);
    expect(found.map(summary)).toEqual(
      marks.map(({ block, exact, entities, ambiguous }) =>
        [block, exact, (ambiguous ? [...entities].sort() : entities).join(' ')].join(' · '),
      ),
    );
    for (const { block, start, end, exact } of found)
      expect(blocks[block]?.slice(start, end)).toBe(exact);
  });

  it('covers the traps and rules with forty articles at least', () => {
    expect(articles.length).toBeGreaterThanOrEqual(40);
  });
});

function summary({ block, exact, entity, others, ambiguous }: Annotation): string {
  const readings = ambiguous ? [entity, ...others].sort() : [entity];
  return [block, exact, readings.join(' ')].join(' · ');
}

const opened = new Map<string, Annotator>();

function datasets(name: string): Annotator {
  const folder = name === 'shipped' ? SHIPPED : FIXTURES;
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.json') && file !== 'index.json' && file !== 'schema.json',
  );
  const open =
    opened.get(name) ??
    annotator(files.flatMap((file) => parseShard(readFileSync(folder + file, 'utf8'), file)));
  opened.set(name, open);
  return open;
}
