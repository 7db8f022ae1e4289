import { expect, test } from 'vitest';
import { FROM_EXTENSION } from '../../src/messages/from-extension';
import { FROM_PAGE } from '../../src/messages/from-page';
import { TO_PAGE } from '../../src/messages/to-page';

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
/** As right, with what else may be in it. */
const ALSO_RIGHT: readonly [kind: string, request: unknown][] = [
  ['dataset', {}],
  ['search', { query: 'x'.repeat(200), limit: 100 }],
  ['refresh', { source: 'feed-1' }],
  ['addPack', { pack: 'heads', country: null }],
  ['schedule', { every: 'off' }],
  ['schedule', { every: 'monthly' }],
  ['putOwn', { ...Object(RIGHT.putOwn), id: 'own-1', about: 'lee', url: 'https://a.example/' }],
  ['exportOwn', { format: 'json' }],
  ['readOnce', { tab: 0 }],
];
const parsers: Readonly<Record<string, (value: unknown) => unknown>> = FROM_EXTENSION;

test.each([...Object.entries(RIGHT), ...ALSO_RIGHT])(
  '%s is asked by our own pages, never by a web page: %j',
  (kind, request) => {
    expect(parsers[kind]?.(request)).toEqual(request);
    expect(Object.hasOwn(FROM_PAGE, kind)).toBe(false);
  },
);

test.each<[string, unknown]>([
  ['search', { query: 5, limit: 8 }],
  ['search', { query: 'x'.repeat(201), limit: 8 }],
  ['search', { query: 'x', limit: 101 }],
  ['refresh', {}],
  ['refresh', { source: 5 }],
  ['refresh', { source: '../feed' }],
  ['stop', { source: null }],
  ['stop', { source: 'x'.repeat(200) }],
  ['confirm', { source: 'feed-1', accept: 'yes' }],
  ['confirm', { source: '../feed', accept: true }],
  ['addPack', { pack: 'parties', country: 'fr' }],
  ['addPack', { pack: 'parties', country: 'FR" }' }],
  ['addPack', { pack: 5, country: null }],
  ['addPack', { pack: 'parties', country: ['FR'] }],
  ['addFeed', { address: 'x'.repeat(5_000) }],
  ['addFeed', { address: ['https://feeds.example/'] }],
  ['schedule', { every: 'hourly' }],
  ['endpoints', { api: 'https://a.example/' }],
  ['endpoints', { sparql: 'https://b.example/' }],
  ['putOwn', null],
  ['putOwn', { ...Object(RIGHT.putOwn), kind: 'constructor' }],
  ['putOwn', { ...Object(RIGHT.putOwn), otherNames: 'Mara' }],
  ['putOwn', { ...Object(RIGHT.putOwn), otherNames: Array(501).fill('Mara') }],
  ['putOwn', { ...Object(RIGHT.putOwn), id: '__proto__' }],
  ['putOwn', { ...Object(RIGHT.putOwn), about: 5 }],
  ['putOwn', { ...Object(RIGHT.putOwn), name: 'x'.repeat(201) }],
  ['putOwn', { ...Object(RIGHT.putOwn), note: 'x'.repeat(501) }],
  ['putOwn', { ...Object(RIGHT.putOwn), url: 'x'.repeat(2_049) }],
  ['putOwn', { ...Object(RIGHT.putOwn), url: undefined }],
  ['removeOwn', { id: '' }],
  ['exportOwn', { format: 'exe' }],
  ['importOwn', { text: 5 }],
  ['takeBackOwn', { ids: 'own-1', before: '' }],
  ['takeBackOwn', { ids: [] }],
  ['ownMarks', { on: 1 }],
  ['readOnce', { tab: -1 }],
  ['readOnce', { tab: '7' }],
])('%s refuses %j', (kind, request) => {
  expect(parsers[kind]?.(request)).toBeUndefined();
});

test.each<[kind: keyof typeof TO_PAGE, sent: unknown, read?: unknown]>([
  ['cast', {}, {}],
  ['inView', {}, {}],
  ['jump', { id: 'lee' }, { id: 'lee' }],
  ['jump', { id: 5 }],
  ['step', { by: 1 }, { by: 1, from: 'around' }],
  ['step', { by: -1, from: 'around' }, { by: -1, from: 'around' }],
  ['step', { by: 1, from: 'edge' }, { by: 1, from: 'edge' }],
  ['step', { by: -1, from: 'leave' }, { by: -1, from: 'leave' }],
  ['step', { by: 2 }],
  ['step', { by: 1, from: 'nowhere' }],
  ['date', { asOf: '2021-11-25' }, { asOf: '2021-11-25' }],
  ['date', { asOf: null }, { asOf: null }],
  ['date', { asOf: '2021-11' }],
  ['date', { asOf: '2021-02-30' }],
  ['date', {}],
])('a page that is asked for %s by %j reads %j', (kind, sent, read) => {
  expect(TO_PAGE[kind](sent)).toEqual(read);
});
