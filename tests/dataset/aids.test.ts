import { existsSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { lintAids } from '../../src/cli/lint-aids';
import { readShards, type ShardFile } from '../../src/cli/shards';
import { type Aids, describe, lint } from '../../src/dataset/lint';
import { parseShard } from '../../src/dataset/parse';
import type { Entity } from '../../src/model/entity';
import { sample, shard } from './sample';

let aids: Aids;
let shards: readonly ShardFile[];
beforeAll(async () => {
  [aids, shards] = await Promise.all([lintAids(), readShards()]);
});

const named = (text: string) => ({
  names: [
    { text: 'Coast Guard of Freedonia', type: 'canonical' },
    { text, type: 'alias' },
  ],
});
const summary = (text: string) => ({ summary: { text, asOf: '2025' } });

test.each([
  ['a name that is a common word', named('Window'), '"Window" is a common word and needs a flag'],
  ['a name that is a month', named('March'), '"March" is a month or a day and needs a flag'],
  ['a name that is a day', named('Friday'), '"Friday" is a month or a day and needs a flag'],
  ['a misspelling', summary('Sea police that recieve ships.'), '"recieve" is not a word we know'],
  ['another country’s id', { ids: { wikidata: 'Q42', iso3166: 'TR' } }, 'TR is Q43'],
  ['a code of no country', { ids: { wikidata: null, iso3166: 'XX' } }, "XX is no country's code"],
])('the lists that ship find %s', (_what, change, says) => {
  expect(check(parseShard(shard(sample(change)), 'a.json'))).toEqual([
    expect.stringContaining(says),
  ]);
});

test('what is spelt the British way, or is a word of the trade, passes', () => {
  const text = 'The organised defence of travellers against refoulement in the harbour.';
  expect(check(parseShard(shard(sample(summary(text))), 'a.json'))).toEqual([]);
});

const texts = new URL('../../../shared/articles', import.meta.url);
test.skipIf(!existsSync(texts))(
  'a summary copied from a source text is found (where the texts are at hand)',
  () => {
    const words = (aids.texts ?? []).join(' ').match(/[a-z]+( [a-z]+){8}/)?.[0] ?? '';
    const problems = check(parseShard(shard(sample(summary(`So: ${words}.`))), 'a.json'));
    expect(problems).toContainEqual(expect.stringContaining('copies "'));
  },
);

test('in the dataset that ships a missing court, head, capital or record would be found', () => {
  const gone = new Set(['supreme-court-uk', 'joao-lourenco']);
  const silent = new Map([
    ['kenya', 'capital'],
    ['ghana', 'head-of-state'],
  ]);
  const changed = shards.map(({ file, entities }) => ({
    file,
    entities: entities
      .filter(({ id }) => !gone.has(id))
      .map((entity) => without(entity, silent.get(entity.id))),
  }));
  // Spelling and copying were judged above and take the longest.
  const { spelt: _, texts: __, ...tables } = aids;
  const problems = lint(changed, tables).map(describe);
  for (const says of [
    'united-kingdom.institutions.topCourt: there is no record supreme-court-uk',
    'there is no record joao-lourenco',
    'kenya.statements: lack a capital',
    'ghana.statements: lack a head-of-state and since when',
  ]) {
    expect(problems).toContainEqual(expect.stringContaining(says));
  }
});

function check(entities: readonly Entity[]): readonly string[] {
  // The tables of states speak of the whole dataset.
  const { institutions: _, ...lists } = aids;
  return lint([{ file: 'a.json', entities }], lists)
    .map(describe)
    .filter((problem) => !problem.includes('lack a'));
}

function without(entity: Entity, property: string | undefined): Entity {
  return {
    ...entity,
    statements: entity.statements.filter((statement) => statement.property !== property),
  };
}
