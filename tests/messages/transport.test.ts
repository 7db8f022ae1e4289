import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { unlessRefused } from '../../src/messages/refusal';
import { answering, ask, envelope } from '../../src/messages/transport';

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
  const began = Date.now();
  const at: number[] = [];
  runtime.sendMessage.mockReset();
  runtime.sendMessage.mockImplementation(() => {
    at.push(Date.now() - began);
    return Promise.reject(new Error(ASLEEP));
  });
  const answer = ask('dataset', {}).catch(String);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await answer).toContain('Could not establish');
  expect(at).toEqual([0, 200, 600, 1_400, 3_000]);
});

test('what the background refuses, or may have done, is not asked again', async () => {
  expect(await asked(1, 'no room')).toContain('no room');
  expect(await asked(1, 'The message port closed before a response was received.')).toContain(
    'port',
  );
  expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
});

test('what is asked is sent under its kind, and what was refused is thrown', async () => {
  runtime.sendMessage.mockReset();
  runtime.sendMessage.mockResolvedValue({ 'backgrounder-refused': 'too many messages' });
  await expect(ask('card', { id: 'lee' })).rejects.toThrow('too many messages');
  expect(runtime.sendMessage.mock.calls).toEqual([[{ kind: 'card', request: { id: 'lee' } }]]);
});

describe('a listener', () => {
  const answer = (message: unknown) => {
    if (message === 'not mine') return undefined;
    return message === 'ask' ? Promise.resolve({ found: true }) : Promise.reject(message);
  };
  const sender = {};

  test('answers Chromium later by a call, and keeps no channel open for what is not its own', async () => {
    const listen = answering(answer);
    const respond = vi.fn();
    expect(listen('not mine', sender, respond)).toBeUndefined();
    expect(listen('ask', sender, respond)).toBe(true);
    expect(listen(new Error('no room'), sender, respond)).toBe(true);
    expect(listen('no words', sender, respond)).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    const [[found], [failed], [said]] = respond.mock.calls as [[unknown], [unknown], [unknown]];
    expect([respond.mock.calls.length, found]).toEqual([3, { found: true }]);
    expect(() => unlessRefused(failed)).toThrow(/^no room$/);
    expect(() => unlessRefused(said)).toThrow(/^no words$/);
  });

  test('gives Firefox its promise, for which the event page is kept', async () => {
    Object.assign(runtime, { getBrowserInfo: () => undefined });
    onTestFinished(() => void Reflect.deleteProperty(runtime, 'getBrowserInfo'));
    const listen = (message: unknown): unknown => answering(answer)(message, sender, () => {});
    expect(listen('not mine')).toBeUndefined();
    await expect(listen('ask')).resolves.toEqual({ found: true });
    await expect(listen('fail')).rejects.toBe('fail');
  });
});

test.each<[string, unknown, unknown?]>([
  ['nothing', null],
  ['a text', 'kind'],
  ['a kind alone', { kind: 'card' }],
  ['a request alone', { request: {} }],
  ['a kind that is a number', { kind: 5, request: {} }],
  ['both', { kind: 'card', request: null }, { kind: 'card', request: null }],
  ['both and more', { kind: 'a', request: 1, to: 'us' }, { kind: 'a', request: 1 }],
])('of a message with %s its kind and request are read, or nothing', (_title, message, read) => {
  expect(envelope(message)).toEqual(read);
});
