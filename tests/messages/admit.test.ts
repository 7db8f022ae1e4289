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
  ['nothing', 'annotate', null, script, 'not the shape'],
])(
  'M01 M02 M03 a message of the wrong kind, shape or sender is refused: %s',
  (_title, kind, request, sender, why) => {
    expect(admit(kind, request, sender)).toEqual({ refused: expect.stringContaining(why) });
  },
);
