import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices, nextTask, pauseIfDue, stepped } from '../../../src/content/reading/pause';

/** What the page does between two tasks of ours. */
const PAGE_MS = 100;

/** `performance.now()`. */
let now = 0;
/** How long we worked before each task that we let the page have. */
let worked: number[] = [];
let began = 0;

beforeEach(async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('setTimeout', letPageWork);
  vi.stubGlobal('scheduler', { postTask: letPageWork });
  await nextTask();
  worked = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function letPageWork(then: () => void): Promise<void> {
  worked.push(now - began);
  await null;
  now += PAGE_MS;
  began = now;
  then();
}

/** So many steps, each of which takes so long. */
function* steps<T>(count: number, ms: number, step: T): Generator<T, string> {
  for (let done = 0; done < count; done += 1) {
    now += ms;
    yield step;
  }
  return 'all';
}

const never = new AbortController().signal;

test('what takes long is done in slices, and the time of the page is not counted', async () => {
  const { took } = await inSlices(steps(22, 1, null), never);
  expect(worked).toEqual([5, 5, 5, 5]);
  expect(took).toBe(22);
});

test('of what is found, eight are taken between two looks at the clock', async () => {
  const { found, took } = await inSlices(steps(20, 1, 'found'), never);
  expect(worked).toEqual([8, 8]);
  expect([found.length, took]).toEqual([20, 20]);
});

test('what is soon done is done at once', async () => {
  await inSlices(steps(1_000, 0.001, 'found'), never);
  await stepped(steps(1_000, 0.001, null), never);
  expect(worked).toEqual([]);
});

test('steps to a result are taken in slices too', async () => {
  const { result, took } = await stepped(steps(12, 1, null), never);
  expect(worked).toEqual([5, 5]);
  expect([result, took]).toEqual(['all', 12]);
});

test('a signal ends it after the slice', async () => {
  const stop = AbortSignal.abort();
  expect((await inSlices(steps(20, 1, 'found'), stop)).found.length).toBe(8);
  await expect(stepped(steps(20, 1, null), stop)).rejects.toThrow();
});

test('there is a pause once a slice is over, and none before', async () => {
  now += 4;
  await pauseIfDue();
  expect(worked).toEqual([]);
  now += 1;
  await pauseIfDue();
  expect(worked).toEqual([5]);
});
