import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask } from '../../src/messages/transport';

const ASLEEP = 'Could not establish connection. Receiving end does not exist.';
const runtime = vi.hoisted(() => ({ sendMessage: vi.fn(async (): Promise<unknown> => ({})) }));
vi.mock('../../src/browser', () => ({ browser: { runtime } }));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('where the background is ended in Chromium and nothing is answered, that is no answer', async () => {
  runtime.sendMessage.mockResolvedValue(undefined);
  await expect(ask('dataset', {})).rejects.toThrow('closed');
});

/** What comes of a question where nobody receives it so many times. */
async function asked(unreceived: number, words = ASLEEP): Promise<unknown> {
  runtime.sendMessage.mockReset();
  runtime.sendMessage.mockResolvedValue({ found: true });
  for (let n = 0; n < unreceived; n++) runtime.sendMessage.mockRejectedValueOnce(new Error(words));
  const answer = ask('dataset', {}).catch(String);
  await vi.advanceTimersByTimeAsync(10_000);
  return answer;
}

test('what comes while a slow machine puts the background to sleep is asked until it is heard', async () => {
  expect(await asked(4)).toEqual({ found: true });
  expect(await asked(99)).toContain('Could not establish');
  expect(runtime.sendMessage.mock.calls.length).toBeLessThan(10);
});

test('what the background refuses, or may have done, is not asked again', async () => {
  expect(await asked(1, 'no room')).toContain('no room');
  expect(await asked(1, 'The message port closed before a response was received.')).toContain(
    'port',
  );
  expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
});
