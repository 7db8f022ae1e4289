import { expect, test } from 'vitest';
import { describe, lint } from '../../src/dataset/lint';
import { parseShard } from '../../src/dataset/parse';
import { sample, shard } from './sample';

const said = (property: string, change: object = {}) => ({
  property,
  value: property,
  asOf: '2025',
  sources: ['a'],
  ...change,
});
const headed = (property: string, change: object = {}) =>
  said(property, { value: 'Rufus Firefly', to: 'firefly', start: '2020', ...change });

const caption = { text: 'Freedonia', type: 'canonical' };
const demonym = { text: 'Freedonian', type: 'demonym', flags: ['never-mark'] };
const capital = said('capital');
const state = headed('head-of-state');
const government = headed('head-of-government');
const firefly = sample({
  id: 'firefly',
  kind: 'person',
  names: [{ text: 'Rufus Firefly', type: 'canonical' }],
});
const freedonia = (change: object = {}) =>
  sample({
    id: 'freedonia',
    kind: 'country',
    ids: { wikidata: 'Q43', iso3166: 'TR' },
    names: [caption, demonym],
    statements: [capital, state, government],
    ...change,
  });
const people = sample({
  id: 'freedonians',
  kind: 'people',
  names: [{ text: 'Freedonians', type: 'canonical' }],
  statements: [said('located-in', { to: 'freedonia' })],
});

const nothing = { oneHead: [], formerNames: {}, without: {} };

test.each<[title: string, change: object, apart: object, says: string | undefined]>([
  ['has capital, demonym and heads', {}, {}, undefined],
  [
    'has no capital',
    { statements: [state, government] },
    {},
    'a.json: freedonia.statements: lack a capital',
  ],
  [
    'has no capital and a reason why',
    { statements: [state, government] },
    { without: { freedonia: { capital: 'The court travels.' } } },
    undefined,
  ],
  ['has no demonym', { names: [caption] }, {}, 'a.json: freedonia.names: lack a demonym'],
  [
    'has no head of state',
    { statements: [capital, government] },
    {},
    'a.json: freedonia.statements: lack a head-of-state and since when',
  ],
  [
    'has a head of state since nobody knows when',
    { statements: [capital, headed('head-of-state', { start: undefined }), government] },
    {},
    'a.json: freedonia.statements: lack a head-of-state and since when',
  ],
  [
    'had a head of state',
    { statements: [capital, headed('head-of-state', { end: '2024' }), government] },
    {},
    'a.json: freedonia.statements: lack a head-of-state and since when',
  ],
  [
    'has no head of government',
    { statements: [capital, state] },
    {},
    'a.json: freedonia.statements: lack a head-of-government and since when',
  ],
  [
    'has one head for both',
    { statements: [capital, state] },
    { oneHead: ['freedonia'] },
    undefined,
  ],
  [
    'has a head who has no record',
    {
      statements: [
        capital,
        state,
        headed('head-of-government', { to: undefined, value: 'Bob Roland' }),
      ],
    },
    {},
    'a.json: freedonia.statements: head-of-government Bob Roland has no record',
  ],
  [
    'is not called by its former name',
    {},
    { formerNames: { freedonia: ['Sylvania'] } },
    'a.json: freedonia.names: lack the former name Sylvania',
  ],
  [
    'is called by its former name',
    { names: [caption, demonym, { text: 'Sylvania', type: 'former' }] },
    { formerNames: { freedonia: ['Sylvania'] } },
    undefined,
  ],
  [
    'is a territory, whose head of state is another’s',
    { kind: 'territory', statements: [capital, government] },
    {},
    undefined,
  ],
  [
    'is a territory without a head of government',
    { kind: 'territory', statements: [capital] },
    {},
    'a.json: freedonia.statements: lack a head-of-government and since when',
  ],
  ['is a country no more', { ids: { wikidata: null }, statements: [] }, {}, undefined],
])('it is told whether a country %s', (_title, change, apart, says) => {
  expect(check([freedonia(change), firefly], apart)).toEqual(says === undefined ? [] : [says]);
});

test('the word for its people may be that of a record about them', () => {
  expect(check([freedonia({ names: [caption] }), firefly, people], {})).toEqual([]);
});

function check(records: readonly object[], apart: object): readonly string[] {
  const entities = parseShard(shard(...records), 'a.json');
  const aids = { statesApart: { ...nothing, ...apart } };
  return lint([{ file: 'a.json', entities }], aids).map(describe);
}
