import { expect, test, vi } from 'vitest';
import { lazyPointing, type PointingParts } from '../../../src/content/later/lazy-pointing';
import { POINTING } from '../../../src/content/later/offered';

type Listener = (event: object) => void;

/** A page with marks, whose script for pointing is on its way until `arrive` is called. */
function page() {
  const listeners = new Map<string, Listener>();
  const heed = vi.fn();
  let loaded = () => {};
  const loading = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  const parts = {
    document: {
      addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
      removeEventListener: (type: string) => listeners.delete(type),
    },
    connection: { ask: () => loading },
    signal: new AbortController().signal,
  } as unknown as PointingParts; // Nothing else is looked at.
  lazyPointing(parts).listen();
  const move = (clientX: number) =>
    listeners.get('mousemove')?.({ type: 'mousemove', isTrusted: true, clientX, clientY: 5 });
  const arrive = async () => {
    POINTING.offer(() => ({ heed }) as never); // Nothing else is done.
    loaded();
    await vi.waitFor(() => expect(listeners.size).toBe(0));
    return heed.mock.calls.map(([{ clientX }]) => clientX);
  };
  return { move, arrive, scroll: () => listeners.get('scroll')?.({}) };
}

test('the last movement before the script is there is heeded', async () => {
  const { move, arrive } = page();
  move(1);
  move(2);
  expect(await arrive()).toEqual([2]);
});

test('a movement after which the page scrolled under the pointer is not heeded, nor the one that the scrolling sends', async () => {
  const { move, scroll, arrive } = page();
  move(1);
  scroll();
  move(1);
  expect(await arrive()).toEqual([]);
});

test('a movement after the scrolling is heeded', async () => {
  const { move, scroll, arrive } = page();
  move(1);
  scroll();
  move(2);
  expect(await arrive()).toEqual([2]);
});
