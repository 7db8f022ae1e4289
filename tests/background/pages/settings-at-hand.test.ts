import { beforeEach, expect, test, vi } from 'vitest';
import { forgetSettings, settingsAtHand } from '../../../src/background/pages/settings-at-hand';

const stored = vi.fn();
vi.mock('../../../src/browser', () => ({
  browser: { storage: { local: { get: () => stored() } } },
}));

beforeEach(() => {
  forgetSettings();
  stored.mockReset();
  stored.mockResolvedValue({ settings: { openDelayMs: 400 } });
});

test('they are read once for many pages', async () => {
  const read = await Promise.all([settingsAtHand(), settingsAtHand()]);
  expect(read.map(({ openDelayMs }) => openDelayMs)).toEqual([400, 400]);
  expect(stored).toHaveBeenCalledTimes(1);
});

test('they are read again when they have changed', async () => {
  await settingsAtHand();
  stored.mockResolvedValue({ settings: { openDelayMs: 500 } });
  forgetSettings();
  expect((await settingsAtHand()).openDelayMs).toBe(500);
});

test('a reading that failed is not kept', async () => {
  stored.mockRejectedValueOnce(new Error('no room'));
  await expect(settingsAtHand()).rejects.toThrow('no room');
  expect((await settingsAtHand()).openDelayMs).toBe(400);
});
