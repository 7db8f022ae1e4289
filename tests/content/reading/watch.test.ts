import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ReadResult, watch } from '../../../src/content/reading/watch';

const DONE: ReadResult = { took: 0, answered: true };
const life = { controller: new AbortController() };

// Not the machine's own time: one that stands still for seconds tells nothing about a page.
beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(1); // No page begins to be read at the time 0.
});

afterEach(() => {
  life.controller.abort();
  life.controller = new AbortController();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('what a page changes while it is read for the first time is read too', async () => {
  let finish = (_: ReadResult) => {};
  const first = new Promise<ReadResult>((resolve) => {
    finish = resolve;
  });
  const { document, read } = watched((times) => (times === 1 ? first : DONE));
  document.body.append('later');
  await pass(300);
  expect(read).toHaveBeenCalledTimes(1);
  finish(DONE);
  await pass(149);
  expect(read).toHaveBeenCalledTimes(1);
  await pass(1);
  expect(read).toHaveBeenCalledTimes(2);
});

test('text that is shown by taking `hidden` away is read, and no other attribute is heard of', async () => {
  const { document, read } = watched(() => DONE);
  document.body.className = 'seen';
  await pass(2_000);
  expect(read).toHaveBeenCalledTimes(1);
  document.body.toggleAttribute('hidden');
  await pass(200);
  expect(read).toHaveBeenCalledTimes(2);
});

test('what nobody answered is asked for again, though the page rests', async () => {
  const { read } = watched((times) => ({ took: 0, answered: times > 1 }));
  await pass(999);
  expect(read).toHaveBeenCalledTimes(1);
  await pass(1);
  expect(read).toHaveBeenCalledTimes(2);
});

test('what nobody answers at all is asked for five times, each after twice as long', async () => {
  const { read } = watched(() => ({ took: 0, answered: false }));
  for (const [times, wait] of [1_000, 2_000, 4_000, 8_000].entries()) {
    await pass(wait - 1);
    expect(read).toHaveBeenCalledTimes(1 + times);
    await pass(1);
    expect(read).toHaveBeenCalledTimes(2 + times);
  }
  await pass(60_000);
  expect(read).toHaveBeenCalledTimes(5);
});

test('reading takes a twentieth of the time at most', async () => {
  const { document, read } = watched(() => ({ took: 100, answered: true }));
  await pass(1);
  document.body.append('later');
  await pass(1_998);
  expect(read).toHaveBeenCalledTimes(1);
  await pass(2);
  expect(read).toHaveBeenCalledTimes(2);
});

test('after many changes at once a page is read later', async () => {
  const { document, read } = watched(() => DONE);
  await pass(1);
  for (let change = 0; change < 2_000; change++) document.body.append(`${change}`);
  await pass(399);
  expect(read).toHaveBeenCalledTimes(1);
  await pass(1);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a page whose reading failed is read again, and the failure is told', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = new Error('a page in the midst of a change');
  const { document, read } = watched((times) => (times === 1 ? Promise.reject(broken) : DONE));
  await pass(1_000);
  expect(read).toHaveBeenCalledTimes(2);
  expect(told.mock.calls).toEqual([[broken]]);
  document.body.append('later');
  await pass(150);
  expect(read).toHaveBeenCalledTimes(3);
  told.mockRestore();
});

test('a page that rests and was answered is not read again', async () => {
  const { read } = watched(() => DONE);
  await pass(60_000);
  expect(read).toHaveBeenCalledTimes(1);
});

test('a later reading that is broken off at the end is no failure', async () => {
  const failed = vi.fn();
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  process.on('unhandledRejection', failed);
  const { document, read } = watched(async (times) => {
    if (times === 1) return DONE;
    life.controller.abort();
    return Promise.reject(life.controller.signal.reason);
  });
  await pass(300);
  document.body.append('later');
  await pass(300);
  expect(read).toHaveBeenCalledTimes(2);
  process.off('unhandledRejection', failed);
  expect(failed).not.toHaveBeenCalled();
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
});

test('a page that goes on changing is told on no more than now and then, and is read meanwhile', async () => {
  const { document, read, heard } = watched(() => DONE);
  for (let change = 0; change < 350; change++) {
    document.body.append(`${change}`);
    await pass(10);
  }
  expect(heard()).toBeGreaterThan(0);
  expect(heard()).toBeLessThan(40);
  expect(read).toHaveBeenCalledTimes(1 + 3);
  document.body.append('the last');
  await pass(1_000);
  expect(read).toHaveBeenCalledTimes(1 + 4);
});

function watched(answer: (times: number) => ReadResult | Promise<ReadResult>) {
  const window = new Window();
  let heard = 0;
  class Counting extends window.MutationObserver {
    constructor(heed: ConstructorParameters<typeof window.MutationObserver>[0]) {
      super((records, observer) => {
        heard += records.length;
        heed(records, observer);
      });
    }
  }
  vi.stubGlobal('MutationObserver', Counting);
  vi.stubGlobal('Node', window.Node);
  const document = window.document as unknown as Document; // The same interface, typed apart.
  const read = vi.fn(async () => answer(read.mock.calls.length));
  watch(document, () => false, read, life.controller.signal);
  return { document, read, heard: () => heard };
}

function pass(ms: number): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(ms);
}
