import { expect, test, vi } from 'vitest';
import { admit } from '../../src/messages/admit';

const BASE = 'chrome-extension://ours/';
vi.mock('../../src/browser', () => ({
  browser: { runtime: { id: 'ours', getURL: (path: string) => `chrome-extension://ours/${path}` } },
}));

const script = { id: 'ours', url: 'https://news.example/', origin: 'https://news.example' };
const popup = { id: 'ours', url: `${BASE}src/popup/index.html`, origin: 'chrome-extension://ours' };
const memory = { linked: [], bound: {}, strangers: [] };
const text = { blocks: ['Interpol'], asOf: '2021-11-25', memory };
const traces = {
  ...{ language: 'en', title: 'Interpol', addresses: ['/2021/11/25/interpol'], jsonLd: ['{}'] },
  ...{ published: ['2021-11-25'], modified: [], lines: ['By Lee'], below: [], named: [] },
  metas: [{ name: 'date', content: '2021-11-25' }],
  times: [{ shown: 'today', datetime: '2021-11-25', names: '' }],
};

test.each([
  ['a page’s script asks to annotate', 'annotate', text, script],
  ['a page’s script asks whether anyone is named', 'skim', { blocks: ['Interpol'] }, script],
  [
    'a page’s script asks for all that a card says',
    'cardHere',
    { id: 'hu-binchen', onPage: ['interpol'], readings: [] },
    script,
  ],
  [
    'a page’s script that was told the longest id a record may have, and what merging adds',
    'annotate',
    { ...text, memory: { ...memory, linked: [`${'a'.repeat(100)}-99`] } },
    script,
  ],
  ['a page’s script says whom the reader knows', 'know', { id: 'hu-binchen' }, script],
  ['a page’s script sends what tells the day', 'annotate', { ...text, traces }, script],
  [
    'a page’s script asks for the style of its marks',
    'dress',
    { highlight: 'bg-1a', within: ['', ':root', 'my-app'] },
    script,
  ],
  ['a page’s script says how many are named', 'count', { entities: 0 }, script],
  [
    'a page’s script sends how its marks are drawn',
    'annotate',
    { ...text, asOf: null, highlight: 'bg-1a', within: ['', ':root', 'my-app'] },
    script,
  ],
  [
    'a page’s script says what a name means there',
    'annotate',
    { ...text, memory: { ...memory, bound: { Lee: ['lee'] } } },
    script,
  ],
  ['a page’s script opens a source', 'open', { id: 'interpol', what: { source: 's1' } }, script],
  ['a page’s script opens a site', 'open', { id: 'interpol', what: 'site' }, script],
  [
    'a page’s script opens a source as it was kept',
    'open',
    { id: 'interpol', what: { source: 's1', archived: true } },
    script,
  ],
  ['the popup says whom the reader knows', 'know', { id: 'hu-binchen' }, popup],
  ['the popup asks for a card', 'card', { id: 'hu-binchen' }, popup],
  [
    'a page’s script asks for the one that reads, saying what the page says first',
    'run',
    { script: 'page', says: ['Interpol meets'] },
    script,
  ],
  ['the popup searches', 'search', { query: 'hu', limit: 8 }, popup],
  [
    'Firefox’s popup, which tells no origin, searches',
    'search',
    { query: 'hu', limit: 8 },
    { id: 'ours', url: popup.url },
  ],
])('is admitted: %s', (_title, kind, request, sender) => {
  expect(admit(kind, request, sender)).toEqual({ kind, request });
});

test.each<[string, unknown]>([
  ...Object.keys(traces).map((key): [string, unknown] => [key, { ...traces, [key]: 7 }]),
  ['a meta that lacks its content', { ...traces, metas: [{ name: 'date' }] }],
  ['a time among others that is none', { ...traces, times: [...traces.times, { shown: 7 }] }],
  ['JSON-LD longer than is read', { ...traces, jsonLd: ['x'.repeat(64 * 1024 + 1)] }],
  ['more metas than are read', { ...traces, metas: Array(101).fill(traces.metas[0]) }],
])('M01 what tells the day is refused in any other shape: %s', (_title, sent) => {
  expect(admit('annotate', { ...text, traces: sent }, script)).toHaveProperty('refused');
});

test.each([
  { linked: [7] },
  { strangers: [7] },
  { bound: null },
  { bound: 'Lee' },
  { bound: { Lee: ['x'.repeat(121)] } },
  { bound: { Lee: 'lee' } },
  { bound: { Lee: [7] } },
])('M01 what a page has taught is refused in any other shape: %j', (more) => {
  const sent = { ...text, memory: { ...memory, ...more } };
  expect(admit('annotate', sent, script)).toHaveProperty('refused');
});

test.each([
  ['another extension', 'card', { id: 'hu-binchen' }, { ...popup, id: 'other' }, 'not from this'],
  [
    'a page’s script that searches',
    'search',
    { query: 'hu', limit: 8 },
    script,
    'not for this sender',
  ],
  ['a page’s script that asks for a record', 'card', { id: 'x' }, script, 'not for this sender'],
  ['a page’s script that restores', 'restore', {}, script, 'not for this sender'],
  [
    'a page that names our address with an origin of its own',
    'restore',
    {},
    { ...popup, origin: script.origin },
    'not for this sender',
  ],
  [
    'a page’s script of which no origin is told',
    'restore',
    {},
    { id: 'ours', url: script.url },
    'not for this sender',
  ],
  ['a kind of the prototype’s', 'constructor', {}, popup, 'not for this sender'],
  ['text without blocks', 'annotate', { ...text, blocks: 'Interpol' }, script, 'not the shape'],
  [
    'more text than a message may carry',
    'annotate',
    { ...text, blocks: ['x'.repeat(65_537)] },
    script,
    'not the shape',
  ],
  ['a day that is none', 'annotate', { ...text, asOf: '2021-02-30' }, script, 'not the shape'],
  [
    'more text than a message may carry, to be skimmed',
    'skim',
    { blocks: ['x'.repeat(65_537)] },
    script,
    'not the shape',
  ],
  [
    'a card among others that are no ids',
    'cardHere',
    { id: 'hu-binchen', onPage: [1], readings: [] },
    script,
    'not the shape',
  ],
  ['an id that is none', 'card', { id: '../x' }, popup, 'not the shape'],
  ['an id and more', 'card', { id: 'hu-binchen/x' }, popup, 'not the shape'],
  ['an id without end', 'card', { id: 'x'.repeat(121) }, popup, 'not the shape'],
  ['fewer results than none', 'search', { query: 'hu', limit: -1 }, popup, 'not the shape'],
  ['half a result', 'search', { query: 'hu', limit: 0.5 }, popup, 'not the shape'],
  ['more results than are shown', 'search', { query: 'hu', limit: 1e9 }, popup, 'not the shape'],
  ['a count that is none', 'count', { entities: '1' }, script, 'not the shape'],
  ['a source of nobody', 'open', { id: '../x', what: 'site' }, script, 'not the shape'],
  [
    'a source without end',
    'open',
    { id: 'x', what: { source: 'x'.repeat(101) } },
    script,
    'not the shape',
  ],
  [
    'readings that are no ids',
    'cardHere',
    { id: 'hu-binchen', onPage: [], readings: [1] },
    script,
    'not the shape',
  ],
  ['somebody to be known who is no id', 'know', { id: ['x'] }, script, 'not the shape'],
  [
    'an address to open',
    'open',
    { id: 'hu-binchen', what: 'https://evil.example' },
    script,
    'not the shape',
  ],
  ['first words that are none', 'run', { script: 'page', says: [7] }, script, 'not the shape'],
  ['a script that is none of ours', 'run', { script: 'popup' }, script, 'not the shape'],
  [
    'a style of the page’s own',
    'dress',
    { highlight: 'a){}', within: ['p'] },
    script,
    'not the shape',
  ],
  [
    'a selector of the page’s own',
    'dress',
    { highlight: 'bg-1', within: ['p,*'] },
    script,
    'not the shape',
  ],
  [
    'a style that begins as one of ours',
    'dress',
    { highlight: '#bg-1', within: [] },
    script,
    'not the shape',
  ],
  ['a style that is a list', 'dress', { highlight: ['bg-1'], within: [] }, script, 'not the shape'],
  [
    'text with a style of the page’s own',
    'annotate',
    { ...text, highlight: 'a){}' },
    script,
    'not the shape',
  ],
  [
    'text with a selector of the page’s own',
    'annotate',
    { ...text, within: ['p,*'] },
    script,
    'not the shape',
  ],
  ['nothing', 'annotate', null, script, 'not the shape'],
])(
  'M01 M02 M03 a message of the wrong kind, shape or sender is refused: %s',
  (_title, kind, request, sender, why) => {
    expect(admit(kind, request, sender)).toEqual({ refused: expect.stringContaining(why) });
  },
);
