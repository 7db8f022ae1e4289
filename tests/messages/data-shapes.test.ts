import { expect, test } from 'vitest';
import { FROM_EXTENSION } from '../../src/messages/from-extension';
import { FROM_PAGE } from '../../src/messages/from-page';

/** Kinds that change data or reach the network, each with a request of the right shape. */
const RIGHT: Readonly<Record<string, unknown>> = {
  goBack: {},
  restore: {},
  sources: {},
  refresh: { source: null },
  stop: { source: 'feed-1' },
  confirm: { source: 'feed-1', accept: true },
  addPack: { pack: 'parties', country: 'FR' },
  addFeed: { address: 'https://feeds.example/index.json' },
  removeSource: { source: 'pack-heads' },
  schedule: { every: 'weekly' },
  endpoints: { api: 'https://a.example/', sparql: 'https://b.example/' },
  own: {},
  putOwn: {
    id: null,
    about: null,
    kind: 'person',
    name: 'Mara',
    otherNames: [],
    note: '',
    url: null,
  },
  removeOwn: { id: 'own-1' },
  exportOwn: { format: 'csv' },
  importOwn: { text: '' },
  takeBackOwn: { ids: ['own-1'], before: '' },
  ownMarks: { on: false },
};
const parsers: Readonly<Record<string, (value: unknown) => unknown>> = FROM_EXTENSION;

test.each(Object.entries(RIGHT))(
  '%s is asked by our own pages, never by a web page',
  (kind, request) => {
    expect(parsers[kind]?.(request)).toEqual(request);
    expect(Object.hasOwn(FROM_PAGE, kind)).toBe(false);
  },
);

test.each<[string, unknown]>([
  ['refresh', {}],
  ['refresh', { source: 5 }],
  ['refresh', { source: '../feed' }],
  ['stop', { source: null }],
  ['stop', { source: 'x'.repeat(200) }],
  ['confirm', { source: 'feed-1', accept: 'yes' }],
  ['addPack', { pack: 'parties', country: 'fr' }],
  ['addPack', { pack: 'parties', country: 'FR" }' }],
  ['addPack', { pack: 5, country: null }],
  ['addFeed', { address: 'x'.repeat(5_000) }],
  ['addFeed', { address: ['https://feeds.example/'] }],
  ['schedule', { every: 'hourly' }],
  ['endpoints', { api: 'https://a.example/' }],
  ['putOwn', null],
  ['putOwn', { ...Object(RIGHT.putOwn), kind: 'constructor' }],
  ['putOwn', { ...Object(RIGHT.putOwn), otherNames: 'Mara' }],
  ['putOwn', { ...Object(RIGHT.putOwn), otherNames: Array(501).fill('Mara') }],
  ['putOwn', { ...Object(RIGHT.putOwn), id: '__proto__' }],
  ['removeOwn', { id: '' }],
  ['exportOwn', { format: 'exe' }],
  ['importOwn', { text: 5 }],
  ['takeBackOwn', { ids: 'own-1', before: '' }],
  ['takeBackOwn', { ids: [] }],
  ['ownMarks', { on: 1 }],
])('%s refuses %j', (kind, request) => {
  expect(parsers[kind]?.(request)).toBeUndefined();
});
