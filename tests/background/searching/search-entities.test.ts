import { expect, test } from 'vitest';
import type { Library } from '../../../src/background/dataset/library';
import { resultOf, searchEntities } from '../../../src/background/searching/search-entities';
import type { Familiarity } from '../../../src/model/entity';
import type { Name } from '../../../src/model/name';
import { finished } from '../../../src/page/finished';
import { search } from '../../../src/store/search';
import { compileSearchInSteps } from '../../../src/store/search-compile';
import { openSearch } from '../../../src/store/search-index';
import { record } from '../../dataset/record';

const who = (
  id: string,
  caption: string,
  familiarity: Familiarity,
  others: (string | Partial<Name>)[] = [],
) =>
  record(id, {
    caption,
    familiarity,
    names: [caption, ...others].map((name) => ({
      text: '',
      lang: 'en',
      type: 'canonical',
      flags: [],
      ...(typeof name === 'string' ? { text: name } : name),
    })),
  });

const TODAY = '2026-11-23';

const ENTITIES = [
  who('pilot', 'Boris Ash', 'specialist'),
  who('premier', 'Boris Johnson', 'household'),
  who('union', 'University of Borisov', 'common', ['Borisov University', 'UB']),
  who('village', 'Boris', 'specialist'),
  who('sultan', 'Sultan Erdoğan of Eastmark', 'common', ['Erdogan', 'The Lion of the Coast']),
  who('rowers', 'Rowers of Harborough', 'specialist'),
  who('board', 'Harbour Board', 'common', [{ text: 'Board', layer: 'feed', origin: 'A feed' }]),
];

const index = openSearch(finished(compileSearchInSteps(ENTITIES, TODAY)));
const library = {
  search: async (query: string, limit: number) => search(index, query, limit, TODAY),
  at: async (ordinals: readonly number[]) =>
    new Map(ordinals.flatMap((at) => (ENTITIES[at] ? [[at, ENTITIES[at]] as const] : []))),
} as unknown as Library; // The two of its methods that a search calls.

test('the whole name comes first, then what is better known or has the whole word', async () => {
  const found = await searchEntities(library, 'boris', 10);
  expect(found.map(({ id }) => id)).toEqual(['village', 'premier', 'pilot', 'union']);
});

test('a name with a typo comes last, however well it is known', async () => {
  const found = await searchEntities(library, 'harbor', 10);
  expect(found.map(({ id }) => id)).toEqual(['rowers', 'board']);
});

test.each([
  ['says no other name that its caption has already', 'erdogan', null],
  ['says a name that its caption does not have', 'lion', 'The Lion of the Coast'],
  ['says who added a name, also where the caption has it', 'board', 'Board'],
])('a result %s', async (_title, query, name) => {
  const [first] = await searchEntities(library, query, 10);
  expect(first?.name?.text ?? null).toBe(name);
});

test('a line of results says what somebody is, and of a stranger’s record whose it is', () => {
  const lee = who('lee', 'Mara Lee', 'common');
  const told = { id: 'lee', kind: lee.kind, caption: 'Mara Lee', summary: lee.summary.text };
  const [name] = lee.names;
  expect(resultOf(lee, name)).toEqual({ ...told, name: null });
  expect(resultOf(lee, undefined)).toEqual({ ...told, name: null });
  const from = { layer: 'feed', origin: 'A feed' } as const;
  expect(resultOf({ ...lee, ...from }, name)).toEqual({ ...told, ...from, name: null });
});
