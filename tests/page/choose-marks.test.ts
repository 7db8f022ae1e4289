import { expect, test } from 'vitest';
import { KINDS } from '../../src/model/entity';
import type { MarkRules } from '../../src/model/mark-rules';
import { chooseMarks, type Markable, markKey, wordsBefore } from '../../src/page/choose-marks';

const rules: MarkRules = {
  density: 'section',
  marksPerThousandWords: 12,
  markWellKnown: false,
  kinds: KINDS,
  known: [],
};
const mention = (entity: string, more: Partial<Markable> = {}): Markable => ({
  entity,
  kind: 'person',
  familiarity: 'specialist',
  ambiguous: false,
  section: 0,
  wordsBefore: 0,
  ...more,
});

const twice = [
  mention('hu'),
  mention('ipac'),
  mention('hu', { wordsBefore: 300 }),
  mention('hu', { section: 1, wordsBefore: 600 }),
];

test.each<[string, Partial<MarkRules>, readonly Markable[], number, boolean[]]>([
  ['the first mention of each section', {}, twice, 900, [true, true, false, true]],
  ['the first mention on the page', { density: 'page' }, twice, 900, [true, true, false, false]],
  ['every mention', { density: 'every' }, twice, 900, [true, true, true, true]],
  ['nothing the reader knows', { known: ['hu'] }, twice, 900, [false, true, false, false]],
  ['only the kinds asked for', { kinds: ['law'] }, twice, 900, [false, false, false, false]],
  [
    'no household names',
    {},
    [mention('china', { familiarity: 'household' }), mention('ipac')],
    900,
    [false, true],
  ],
  [
    'household names where asked',
    { markWellKnown: true },
    [mention('china', { familiarity: 'household' }), mention('ipac')],
    900,
    [true, true],
  ],
])('marks %s', (_title, change, mentions, words, expected) => {
  expect(chooseMarks(mentions, words, { ...rules, ...change })).toEqual(expected);
});

test('lets the least informative go where a text is full', () => {
  const mentions = [
    mention('reuters', { kind: 'media', familiarity: 'common' }),
    mention('fbi', { familiarity: 'common' }),
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => mention(id)),
  ];
  const marked = chooseMarks(mentions, 240, rules);
  expect(marked.filter(Boolean)).toHaveLength(4);
  expect(marked.slice(0, 2)).toEqual([false, false]);
});

test.each<Partial<Markable>>([
  ...(['country', 'territory', 'place', 'people', 'media'] as const).map((kind) => ({ kind })),
  { ambiguous: true },
  { familiarity: 'common' },
])('lets go, of those named alike, the one that is %j', (dull) => {
  const mentions = [mention('dull', dull), ...['a', 'b', 'c', 'd'].map((id) => mention(id))];
  expect(chooseMarks(mentions, 240, rules)).toEqual([false, true, true, true, true]);
});

test('lets household names go first, where they are marked', () => {
  const china = mention('china', { familiarity: 'household' });
  const others = ['a', 'b', 'c', 'd'].map((id) => mention(id, { familiarity: 'common' }));
  const marked = chooseMarks([china, ...others], 240, { ...rules, markWellKnown: true });
  expect(marked).toEqual([false, true, true, true, true]);
});

test('gives the last words of a text room for as many as they are', () => {
  const mentions = ['a', 'b', 'c'].map((id) => mention(id, { wordsBefore: 260 }));
  expect(chooseMarks(mentions, 300, rules)).toEqual([true, false, false]);
});

test('counts the words before each block by their length', () => {
  const blocks = ['x'.repeat(600), 'x'.repeat(300), 'x'.repeat(60)];
  expect(wordsBefore(blocks)).toEqual({ before: [0, 100, 150], words: 160 });
});

test('shares the marks out over a long text', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const mentions = ids.map((id, at) => mention(id, { wordsBefore: at * 125 }));
  const crowded = [
    ...ids.map((id) => mention(`${id}1`, { wordsBefore: 10 })),
    ...ids.map((id) => mention(`${id}2`, { wordsBefore: 900 })),
  ];
  expect(chooseMarks(mentions, 1000, rules)).toEqual(ids.map(() => true));
  const marked = chooseMarks(crowded, 1000, rules);
  expect(marked.slice(0, 8).filter(Boolean)).toHaveLength(3);
  expect(marked.slice(8).filter(Boolean)).toHaveLength(3);
});

test('marks further on what had no room where it was first named', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const mentions = [0, 300].flatMap((wordsBefore) => ids.map((id) => mention(id, { wordsBefore })));
  for (const density of ['section', 'page'] as const)
    expect(chooseMarks(mentions, 1000, { ...rules, density })).toEqual([
      ...[true, true, true, false],
      ...[false, false, false, true],
    ]);
});

test('marks first who the text is about, whoever comes first in it', () => {
  const ids = ['a', 'b', 'c', 'hu'];
  const once = ids.map((id) => mention(id));
  const later = [mention('hu', { wordsBefore: 300 }), mention('hu', { wordsBefore: 310 })];
  for (const density of ['section', 'page'] as const)
    expect(chooseMarks([...once, ...later], 1000, { ...rules, density })).toEqual([
      ...[true, true, false, true],
      ...[false, false],
    ]);
});

test('marks everybody once before anybody twice', () => {
  const mentions = ['a', 'a', 'a', 'b', 'c', 'd'].map((id) => mention(id));
  const marked = chooseMarks(mentions, 240, { ...rules, density: 'every' });
  expect(marked).toEqual([true, false, false, true, true, true]);
});

test('marks no entity more than twenty times, however dense', () => {
  const mentions = Array.from({ length: 50 }, () => mention('hu'));
  const every = { ...rules, density: 'every' as const, marksPerThousandWords: 1000 };
  expect(chooseMarks(mentions, 1000, every).filter(Boolean)).toHaveLength(20);
});

test('remembers what earlier parts of the page have marked', () => {
  const earlier = new Set([markKey(mention('hu'), rules)]);
  expect(chooseMarks([mention('hu'), mention('ipac')], 900, rules, earlier)).toEqual([false, true]);
});
