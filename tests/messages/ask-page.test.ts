import { expect, test, vi } from 'vitest';
import { askPage } from '../../src/messages/ask-page';

let answer: unknown;
vi.mock('../../src/browser', () => ({
  browser: { tabs: { sendMessage: async () => answer } },
}));

const HU = { id: 'hu-binchen', kind: 'person', caption: 'Hu Binchen', mentions: 2, words: 'Hu' };
const CAST = {
  published: { day: '2021-11-25', from: 'json-ld' },
  asOf: '2021-11-25',
  members: [HU],
};
/** As Firefox lets it through, and the view library takes it for one of its own. */
const NODE = { type: 'iframe', props: { src: 'https://evil.example/' }, constructor: undefined };

test.each([
  ['a cast', CAST],
  ['a cast without a day', { ...CAST, published: null }],
  ['a cast of nobody', { ...CAST, members: [] }],
])('a page may answer with %s', async (_title, told) => {
  answer = told;
  expect(await askPage(1, 'cast', {})).toEqual(told);
});

test('fields that an answer should not have are dropped', async () => {
  answer = { ...CAST, more: 1, members: [{ ...HU, more: 1 }] };
  expect(await askPage(1, 'cast', {})).toEqual(CAST);
});

test('words of a page that are too long are cut', async () => {
  const words = `Hu${' '.repeat(1_000)}Binchen`;
  answer = { ...CAST, members: [{ ...HU, words }] };
  expect((await askPage(1, 'cast', {})).members[0]?.words).toBe(words.slice(0, 400));
});

test.each([
  ['nothing', undefined],
  ['a cast without members', { ...CAST, members: undefined }],
  ['a caption that is drawn', { ...CAST, members: [{ ...HU, caption: NODE }] }],
  ['words that are drawn', { ...CAST, members: [{ ...HU, words: NODE }] }],
  ['a count that is drawn', { ...CAST, members: [{ ...HU, mentions: NODE }] }],
  ['a kind that is none', { ...CAST, members: [{ ...HU, kind: 'constructor' }] }],
  ['an id that is none', { ...CAST, members: [{ ...HU, id: '../x' }] }],
  ['a day that is none', { ...CAST, asOf: '9999-99-99' }],
  ['a day of publication that is none', { ...CAST, published: { day: '2021', from: 'json-ld' } }],
  ['more members than a page may name', { ...CAST, members: Array(20_001).fill(HU) }],
  ['a day from nowhere', { ...CAST, published: { day: '2021-11-25', from: NODE } }],
  ['a caption without end', { ...CAST, members: [{ ...HU, caption: 'x'.repeat(500) }] }],
])('M01 a page’s answer is refused: %s', async (_title, told) => {
  answer = told;
  await expect(askPage(1, 'cast', {})).rejects.toThrow('not an answer');
});

test.each([
  ['inView', { entities: ['hu-binchen', NODE] }],
  ['jump', { found: NODE }],
  ['step', {}],
  ['step', { found: true, here: NODE }],
  ['step', { found: NODE, here: true }],
  ['date', { ...CAST, asOf: NODE }],
] as const)('M01 what is no answer to %s is refused', async (kind, told) => {
  answer = told;
  const request = { id: 'hu-binchen', by: 1 } as const;
  await expect(askPage(1, kind, request)).rejects.toThrow('not an answer');
});
