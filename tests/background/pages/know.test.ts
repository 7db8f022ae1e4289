import { beforeEach, expect, test, vi } from 'vitest';
import { know } from '../../../src/background/pages/know';
import { record } from '../../dataset/record';

const changed = vi.hoisted(() => vi.fn(async () => ({})));
vi.mock('../../../src/settings', () => ({ changeSettings: changed, nowKnown: (id: string) => id }));
vi.mock('../../../src/background/dataset/entity-by-id', () => ({
  entityById: async (id: string) => (id === 'nobody' ? undefined : record(id)),
}));
beforeEach(() => {
  changed.mockClear();
});

const from = (id: number) => ({ tab: { id } }) as never; // No more of a sender is read.

test('M04 a page that says its reader knows everybody is believed three times a second, and no other page less for it', async () => {
  const all = Array.from({ length: 50 }, (_, n) => know({ id: `pier-${n}` }, from(1)));
  const settled = await Promise.allSettled(all);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(changed).toHaveBeenCalledTimes(3);
  await know({ id: 'pier-60' }, from(2));
  expect(changed).toHaveBeenLastCalledWith('pier-60');
});

test('whom no dataset holds nobody knows', async () => {
  await know({ id: 'nobody' }, from(3));
  expect(changed).not.toHaveBeenCalled();
});
