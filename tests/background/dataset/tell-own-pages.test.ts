import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellOwnPages } from '../../../src/background/dataset/tell-own-pages';
import { browserState } from '../awake';

vi.mock('../../../src/browser', async () => (await import('../awake')).fakeBrowser);

const HOUR_MS = 3600_000;
const told = () => browserState.session.get('dataChanged');

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-22T12:00:00Z') }));
afterEach(() => vi.useRealTimers());

test('pages hear of what is new within a moment, also after the clock was set back', async () => {
  tellOwnPages();
  await vi.advanceTimersByTimeAsync(1_000);
  const before = told();
  expect(before).toBeDefined();
  vi.setSystemTime(Date.now() - HOUR_MS);
  tellOwnPages();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told()).not.toBe(before);
});
