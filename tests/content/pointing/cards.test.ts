import { expect, test } from 'vitest';
import type { Connection } from '../../../src/content/connection';
import type { AnnotatedArticle } from '../../../src/content/marking/annotated-article';
import { createCards } from '../../../src/content/pointing/cards';

/** A page that names these, and a background that knows all but `nobody`. */
function page(onPage: readonly string[]) {
  const asked: { id: string; onPage: readonly string[] }[] = [];
  const named = [...onPage];
  const connection = {
    isThere: () => true,
    // Of an entity nothing but its being there is looked at.
    ask: (async (_kind: string, request: { id: string; onPage: string[] }) => {
      asked.push(request);
      const entity = request.id === 'nobody' ? null : { id: request.id };
      return { entity, onPage: [], readings: [] };
    }) as unknown as Connection['ask'],
  };
  const article = { dataset: '1', onPage: () => named } as unknown as AnnotatedArticle; // No more is asked.
  return { asked, named, cards: createCards(connection, article) };
}

test('a card is asked for once, with the others of the page, and then is here', async () => {
  const { asked, cards } = page(['interpol', 'hu-binchen']);
  expect(cards.have('interpol', [])).toBeUndefined();
  await Promise.all([cards.fetch('interpol', []), cards.fetch('interpol', [])]);
  expect(asked).toMatchObject([{ id: 'interpol', onPage: ['hu-binchen'] }]);
  expect(cards.have('interpol', [])?.entity.id).toBe('interpol');
});

test('a card is asked for again when the page names more', async () => {
  const { asked, named, cards } = page(['interpol']);
  await cards.fetch('interpol', []);
  named.push('hu-binchen');
  expect(cards.have('interpol', [])).toBeUndefined();
  await cards.fetch('interpol', []);
  expect(asked).toHaveLength(2);
});

test('a card is asked for again when the page names others, though as many', async () => {
  const { asked, named, cards } = page(['interpol', 'hu-binchen']);
  await cards.fetch('interpol', []);
  named[1] = 'peter-dahlin';
  await cards.fetch('interpol', []);
  expect(asked.at(-1)).toMatchObject({ onPage: ['peter-dahlin'] });
});

test('what nobody knows is asked for each time', async () => {
  const { asked, cards } = page([]);
  expect(await cards.fetch('nobody', [])).toBeUndefined();
  await cards.fetch('nobody', []);
  expect(asked).toHaveLength(2);
});

test('no more than the last few cards are kept', async () => {
  const { cards } = page([]);
  for (let nth = 0; nth < 20; nth++) await cards.fetch(`one-${nth}`, []);
  expect(cards.have('one-19', [])).toBeDefined();
  expect(cards.have('one-0', [])).toBeUndefined();
});
