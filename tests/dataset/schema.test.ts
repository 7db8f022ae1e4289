import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parseShard } from '../../src/dataset/parse';
import { FAMILIARITIES, KINDS } from '../../src/model/entity';
import { NAME_FLAGS, NAME_TYPES } from '../../src/model/name';
import { PROPERTIES } from '../../src/model/property';
import { SOURCE_TYPES, STATES } from '../../src/model/statement';
import { sample, shard } from './sample';

const schema = JSON.parse(readFileSync('public/dataset/schema.json', 'utf8'));
const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
const { record, name, statement, source } = schema.$defs;

test.each([
  ['kinds', record.properties.kind.enum, KINDS],
  ['familiarity', record.properties.familiarity.enum, FAMILIARITIES],
  ['types of name', name.properties.type.enum, NAME_TYPES],
  ['flags', name.properties.flags.items.enum, NAME_FLAGS],
  ['properties', statement.properties.property.enum, PROPERTIES],
  ['states', statement.properties.state.enum, STATES],
  ['types of source', source.properties.type.enum, SOURCE_TYPES],
])('schema and model list the same %s', (_what, listed, model) => {
  expect(listed).toEqual([...model]);
});

/** Where a record holds a value. */
const places = paths(sample()).filter((path) => path.length > 0);

test.each(places.map((path) => [path.join('.'), path] as const))(
  'schema and parser both refuse a wrong %s',
  (_title, path) => {
    for (const wrong of [true, [7], '']) {
      const text = shard(put(sample(), path, wrong));
      expect([path, wrong, accepted(text)]).toEqual([path, wrong, validate(JSON.parse(text))]);
    }
  },
);

/** That a statement's source is there only the parser can tell. */
const alone = places.filter((path) => path.join('.') !== 'sources.a');

test.each(alone.map((path) => [path.join('.'), path] as const))(
  'schema and parser agree on whether %s may be missing',
  (_title, path) => {
    const text = shard(put(sample(), path, undefined));
    expect(accepted(text)).toBe(validate(JSON.parse(text)));
  },
);

test('the schema, unlike the parser, names a key nobody reads', () => {
  const text = shard(sample({ nmaes: [] }));
  expect([accepted(text), validate(JSON.parse(text))]).toEqual([true, false]);
});

function accepted(text: string): boolean {
  try {
    parseShard(text, 'a.json');
    return true;
  } catch {
    return false;
  }
}

type Path = readonly (string | number)[];

function paths(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const below = Object.entries(value).flatMap(([key, item]) =>
    paths(item).map((rest) => [Array.isArray(value) ? Number(key) : key, ...rest]),
  );
  return [[], ...below];
}

function put(value: unknown, [key, ...rest]: Path, wrong: unknown): unknown {
  if (key === undefined) return wrong;
  const copy: unknown = structuredClone(value);
  const holder = copy as Record<string | number, unknown>; // the path was read off this very value
  holder[key] = put(holder[key], rest, wrong);
  if (Array.isArray(copy)) return copy.filter((item) => item !== undefined);
  return copy;
}
