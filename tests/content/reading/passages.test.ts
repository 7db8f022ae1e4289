import { expect, test } from 'vitest';
import {
  batches,
  compare,
  isOverturned,
  type Known,
  type Passage,
  settled,
} from '../../../src/content/reading/passages';
import { createTexts, type Texts } from '../../../src/content/reading/texts';
import type { Annotation } from '../../../src/model/mention';
import type { Block } from '../../../src/page/block';

/** Stand for a Text node and an element: the comparison asks for nothing but their identity. */
const node = () => ({}) as Text;
const ELEMENT = {} as Element;
const block = (text: string, of: Text, element = ELEMENT): Block => ({
  text,
  nodes: [{ node: of, start: 0, end: text.length, offset: 0 }],
  element,
  section: 0,
  linked: 0,
  apart: false,
});
const passage = (of: Block): Passage => ({ block: of, annotations: [], marks: [] });
const [a, b, c] = [node(), node(), node()];
const before: Known = {
  passages: [passage(block('one', a)), passage(block('two', b))],
  nameless: textsOf('rain', 'snow'),
};

test.each([
  ['stays where nothing changed', [block('one', a), block('two', b)], [], []],
  ['goes where its text changed', [block('one', a), block('zwei', b)], ['zwei'], ['two']],
  ['goes where its nodes were replaced', [block('one', c), block('two', b)], ['one'], ['one']],
  [
    'goes where its nodes were put into another element',
    [block('one', a, {} as Element), block('two', b)],
    ['one'],
    ['one'],
  ],
  ['goes with its block', [block('one', a)], [], ['two']],
  [
    'stays where others come before it',
    [block('new', c), block('one', a), block('two', b)],
    ['new'],
    [],
  ],
])('what was read %s', (_title, blocks, fresh, gone) => {
  const compared = compare(before, blocks);
  expect(compared.fresh.map(({ block }) => block.text)).toEqual(fresh);
  expect(compared.gone.map(({ block }) => block.text)).toEqual(gone);
  expect(compared.passages).toHaveLength(blocks.length);
});

test('several blocks of one text stay where nothing changed', () => {
  const parts = [0, 10].map((offset): Block => {
    const one = block('one', a);
    return { ...one, nodes: one.nodes.map((run) => ({ ...run, offset })) };
  });
  const read = { passages: parts.map(passage), nameless: textsOf() };
  const compared = compare(read, parts);
  expect([compared.fresh, compared.gone]).toEqual([[], []]);
  expect(compared.passages).toEqual(read.passages);
});

test.each<[string, Block[], string[], string[]]>([
  ['stays known, whatever node it stands in', [block('rain', c)], [], ['rain']],
  ['is asked about again where it says more', [block('rain and hail', c)], ['rain and hail'], []],
])('what names nobody %s', (_title, blocks, fresh, nameless) => {
  const compared = compare(before, blocks);
  expect(compared.fresh.map(({ block }) => block.text)).toEqual(fresh);
  expect(compared.nameless.size).toBe(nameless.length);
  for (const text of nameless) expect(compared.nameless.has(text)).toBe(true);
});

test.each<[string, Block[], boolean]>([
  ['half of it', [block('one', a), block('rain', c)], false],
  ['all that names somebody', [block('rain', a), block('snow', b)], false],
  ['more than half of it', [block('rain', a), block('new', b)], true],
])('a page of which %s is gone is another article or the same', (_title, blocks, expected) => {
  expect(isOverturned(before, compare(before, blocks))).toBe(expected);
});

test('of what was answered for, only what names somebody is kept with its nodes', () => {
  const named = { ...passage(block('Interpol met', a)), annotations: [{} as Annotation] };
  const asked = passage(block('It rained', b));
  const unanswered = passage(block('Hu said', c));
  const known = { passages: [named, asked, unanswered], nameless: textsOf('snow') };
  const { passages, nameless } = settled(known, [named, asked]);
  expect(passages).toEqual([named]);
  expect(nameless.size).toBe(2);
  expect(nameless.has('snow') && nameless.has('It rained')).toBe(true);
});

test('batches leave out what can name nobody, and hold no more than a thousand blocks', () => {
  const cells = Array.from({ length: 1_500 }, (_, at) =>
    passage(block(at % 3 ? 'UK' : '12', node())),
  );
  expect(batches(cells, 32_768).map((group) => group.length)).toEqual([1000]);
  const many = Array.from({ length: 1_500 }, () => passage(block('UK', node())));
  expect(batches(many, 32_768).map((group) => group.length)).toEqual([1000, 500]);
});

test('batches keep order and the limit, and leave out what exceeds it alone', () => {
  const texts = ['aaaa', 'bbb', 'cc', 'ddddddddddd', 'ee'];
  const groups = batches(
    texts.map((text) => passage(block(text, node()))),
    7,
  );
  expect(groups.map((group) => group.map(({ block }) => block.text))).toEqual([
    ['aaaa', 'bbb'],
    ['cc', 'ee'],
  ]);
});

test('the first batch may be smaller than the others', () => {
  const texts = ['aaaa', 'bb', 'cc', 'dddd', 'ee'];
  const groups = batches(
    texts.map((text) => passage(block(text, node()))),
    8,
    4,
  );
  expect(groups.map((group) => group.map(({ block }) => block.text))).toEqual([
    ['aaaa'],
    ['bb', 'cc', 'dddd'],
    ['ee'],
  ]);
});

test.each([
  ['a short article is one batch', 6, [6]],
  ['of a longer one the first screens are a batch of their own', 8, [3, 5]],
])('%s', (_title, count, expected) => {
  const passages = Array.from({ length: count }, () => passage(block('a'.repeat(2_000), node())));
  expect(batches(passages).map((group) => group.length)).toEqual(expected);
});

function textsOf(...all: string[]): Texts {
  const texts = createTexts();
  for (const one of all) texts.add(one);
  return texts;
}
