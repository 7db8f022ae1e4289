import { Window } from 'happy-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { type ReadResult, watch } from '../../../src/content/reading/watch';

const DONE: ReadResult = { took: 0, answered: true };
const life = { controller: new AbortController() };

afterEach(() => {
  life.controller.abort();
  life.controller = new AbortController();
  vi.unstubAllGlobals();
});

test('what a page changes while it is read for the first time is read too', async () => {
  let finish = (_: ReadResult) => {};
  const first = new Promise<ReadResult>((resolve) => {
    finish = resolve;
  });
  const { document, read } = watched((times) => (times === 1 ? first : DONE));
  document.body.append('later');
  await soon();
  expect(read).toHaveBeenCalledTimes(1);
  finish(DONE);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2), 3_000);
});

test('what nobody answered is asked for again, though the page rests', async () => {
  const { read } = watched((times) => ({ took: 0, answered: times > 1 }));
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2), 3_000);
});

test('a page whose reading failed is read again, and the failure is told', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = new Error('a page in the midst of a change');
  const { document, read } = watched((times) => (times === 1 ? Promise.reject(broken) : DONE));
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2), 3_000);
  expect(told.mock.calls).toEqual([[broken]]);
  document.body.append('later');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(3), 3_000);
  told.mockRestore();
});

test('a page that rests and was answered is not read again', async () => {
  const { read } = watched(() => DONE);
  await new Promise((later) => setTimeout(later, 1_300));
  expect(read).toHaveBeenCalledTimes(1);
});

test('a later reading that is broken off at the end is no failure', async () => {
  const failed = vi.fn();
  process.on('unhandledRejection', failed);
  const { document, read } = watched(async (times) => {
    if (times === 1) return DONE;
    life.controller.abort();
    return Promise.reject(life.controller.signal.reason);
  });
  await soon();
  document.body.append('later');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2), 3_000);
  await soon();
  process.off('unhandledRejection', failed);
  expect(failed).not.toHaveBeenCalled();
});

test('a page that goes on changing is told on no more than now and then, and is read meanwhile', async () => {
  const { document, read, heard } = watched(() => DONE);
  for (let change = 0; change < 150; change++) {
    document.body.append(`${change}`);
    await new Promise((later) => setTimeout(later, 10));
  }
  expect(heard()).toBeGreaterThan(0);
  expect(heard()).toBeLessThan(40);
  expect(read.mock.calls.length).toBeGreaterThan(1);
  const before = read.mock.calls.length;
  document.body.append('the last');
  await vi.waitFor(() => expect(read.mock.calls.length).toBeGreaterThan(before), 10_000);
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

function soon(): Promise<unknown> {
  return new Promise((later) => setTimeout(later, 300));
}
