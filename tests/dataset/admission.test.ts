import { expect, test } from 'vitest';
import { admission } from '../../src/dataset/admission';
import type { Name } from '../../src/model/name';
import { record } from './record';

const rules = { common: new Set(['harbour']), isPublic: () => true };
const name = (text: string, more: Partial<Name> = {}): Name => ({
  ...{ text, lang: 'en', type: 'canonical', flags: [] },
  ...more,
});

test.each<[string, Name, readonly string[] | undefined]>([
  ['two words', name('Mara Ellison'), []],
  ['a word with a hyphen', name('Ellison-Lee'), []],
  ['one word', name('Ellison'), ['case-sensitive']],
  [
    'one word that is no main name',
    name('Mara', { type: 'alias' }),
    ['case-sensitive', 'ambiguous'],
  ],
  [
    'one word with a flag of its own',
    name('Mara', { flags: ['needs-context'] }),
    ['needs-context', 'case-sensitive'],
  ],
  ['three letters', name('WHO'), ['case-sensitive']],
  ['two letters', name('Ng'), undefined],
  ['two letters among figures', name('7 C 4 B'), undefined],
  ['two characters of Chinese', name('胡彬'), ['case-sensitive']],
  ['one character of Chinese', name('胡'), undefined],
  ['a common word', name('Harbour'), undefined],
])('a stranger’s name: %s', (_title, given, flags) => {
  const { entity, namesLeftOut } = admission(rules)(record('board', { names: [given] }));
  expect(entity?.names.map((one) => one.flags)).toEqual(flags && [flags]);
  expect(namesLeftOut).toBe(flags ? 0 : 1);
});

test('a stranger gives a name to sixteen entities at most, however it is written', () => {
  const admit = admission(rules);
  const names = ['Mara Ellison', 'MARA ELLISON'];
  const kept = Array.from({ length: 18 }, (_, index) =>
    admit(record(`one-${index}`, { names: [name(names[index % 2] ?? '')] })),
  ).filter(({ entity }) => entity);
  expect(kept).toHaveLength(16);
});
