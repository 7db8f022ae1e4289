import { afterEach, expect, test, vi } from 'vitest';
import { createTurns } from '../../../src/background/pages/turns';

afterEach(() => {
  vi.useRealTimers();
});

const task = (ms = 0) => new Promise<void>((later) => setTimeout(later, ms));

test('M04 what a tab asks for is done one by one, and others, who come one after another, have as long in between', async () => {
  // A clock of its own: a busy machine takes longer over the others than they have.
  vi.useFakeTimers();
  const inTurn = createTurns();
  const done: string[] = [];
  const piece = (name: string, ms: number) => async () => {
    done.push(`${name} begins`);
    await task(ms);
    done.push(`${name} ends`);
  };
  const greedy = Promise.all(['a', 'b'].map((name) => inTurn(1, piece(name, 40))));
  await vi.advanceTimersByTimeAsync(40);
  for (let other = 2; other < 6; other++) {
    const asked = inTurn(other, piece('x', 9));
    await vi.advanceTimersByTimeAsync(9);
    await asked;
  }
  await vi.advanceTimersByTimeAsync(4);
  const others = Array.from({ length: 4 }, () => ['x begins', 'x ends']).flat();
  expect(done).toEqual(['a begins', 'a ends', ...others, 'b begins']);
  await vi.advanceTimersByTimeAsync(40);
  await greedy;
  expect(done.at(-1)).toBe('b ends');
});

test('M04 a tab that has too much waiting is refused more, no other is, and it is heard again afterwards', async () => {
  const inTurn = createTurns(2);
  let finish = () => {};
  const endless = () => new Promise<void>((over) => (finish = over));
  const first = inTurn(1, endless);
  const second = inTurn(1, async () => 'second');
  await expect(inTurn(1, async () => 'third')).rejects.toThrow('too much');
  expect(await inTurn(2, async () => 'another')).toBe('another');
  await vi.waitFor(finish);
  await first;
  expect(await second).toBe('second');
  expect(await inTurn(1, async () => 'again')).toBe('again');
});

test('work of a tab that fails is told, and the next is done all the same', async () => {
  const inTurn = createTurns();
  const failing = inTurn(1, () => Promise.reject(new Error('broken')));
  const next = inTurn(1, async () => 'next');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('next');
});
