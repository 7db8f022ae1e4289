import { expect, test, vi } from 'vitest';
import { memo } from '../../../src/background/dataset/memo';

test('a value is made once for all who ask', async () => {
  const make = vi.fn(async () => ({}));
  const made = memo(make);
  expect(await made.get()).toBe(await made.get());
  expect(make).toHaveBeenCalledTimes(1);
});

test('a value is made again after it was forgotten, and where making it failed', async () => {
  const make = vi.fn(async () => 'made');
  const made = memo(make);
  make.mockRejectedValueOnce(new Error('no room'));
  await expect(made.get()).rejects.toThrow('no room');
  expect(await made.get()).toBe('made');
  made.forget();
  make.mockResolvedValueOnce('made again');
  expect(await made.get()).toBe('made again');
});

test('what fails late does not take the place of what was put there meanwhile', async () => {
  let fail = (_: Error) => {};
  const made = memo(
    () =>
      new Promise<string>((_, reject) => {
        fail = reject;
      }),
  );
  const waiting = made.get();
  made.set(Promise.resolve('put'));
  fail(new Error('too late'));
  await expect(waiting).rejects.toThrow('too late');
  expect(await made.get()).toBe('put');
});
