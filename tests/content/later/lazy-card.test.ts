import { expect, test, vi } from 'vitest';
import { type CardParts, lazyCard } from '../../../src/content/later/lazy-card';
import { CARD } from '../../../src/content/later/offered';
import type { Mark } from '../../../src/content/marking/marks';

test('a card whose script does not come counts as closed, so that another can open', async () => {
  const close = vi.fn();
  const parts = {
    cards: { fetch: async () => undefined },
    events: { close },
    signal: new AbortController().signal,
  } as unknown as CardParts; // Nothing else is looked at.
  const card = lazyCard(parts, async () => undefined);
  card.show({ annotation: {} } as Mark, { pinned: true }); // Likewise.
  await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(1));
});

test('a card whose script did not come is sent for again, and then is shown', async () => {
  const show = vi.fn();
  let loads = 0;
  const parts = {
    cards: { fetch: async () => undefined },
    signal: new AbortController().signal,
  } as unknown as CardParts; // Nothing else is looked at.
  const card = lazyCard(parts, async () => {
    loads += 1;
    if (loads > 1) CARD.offer(() => ({ show }) as never); // Nothing else is done.
  });
  const mark = { annotation: { entity: 'hu', others: [] } } as unknown as Mark; // Likewise.
  card.expect(mark);
  await vi.waitFor(() => expect(loads).toBe(1));
  await Promise.resolve();
  card.show(mark, { pinned: false });
  await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(1));
  expect(loads).toBe(2);
});
