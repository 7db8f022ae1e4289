import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../src/content/connection';

const runtime = vi.hoisted(() => ({
  id: 'x' as string | undefined,
  sendMessage: async (): Promise<unknown> => ({}),
}));
vi.mock('../../src/browser', () => ({ browser: { runtime } }));

const LOST = [
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  'The message port closed before a response was received.',
  'Could not establish connection. Receiving end does not exist.',
];

beforeEach(() => {
  runtime.id = 'x';
  vi.stubGlobal('window', new EventTarget());
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each(LOST)(
  'what is lost with a background that was ended is asked again: %s',
  async (words) => {
    const sent = failing(words, 1);
    expect(await asked('settings')).toEqual({ stay: true });
    expect(sent).toHaveBeenCalledTimes(2);
  },
);

test('what is answered by nothing, as in Chromium where the background is ended meanwhile, is asked again', async () => {
  const sent = vi.fn(async () => (sent.mock.calls.length > 1 ? { stay: true } : undefined));
  runtime.sendMessage = sent;
  expect(await asked('settings')).toEqual({ stay: true });
  expect(sent).toHaveBeenCalledTimes(2);
});

test('what was asked before the page was left, and is never answered, is asked again when the reader is back', async () => {
  const sent = vi.fn(() =>
    sent.mock.calls.length > 1 ? Promise.resolve({ stay: true }) : new Promise(() => undefined),
  );
  runtime.sendMessage = sent;
  const answer = connect(new AbortController()).ask('settings', {});
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toHaveBeenCalledTimes(1);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answer).toEqual({ stay: true });
  expect(sent).toHaveBeenCalledTimes(2);
});

test('what the background refuses is not asked again', async () => {
  const sent = failing('annotate: not the shape of its request', 1);
  expect(await asked('settings')).toBeUndefined();
  expect(sent).toHaveBeenCalledTimes(1);
});

test('a source is never opened twice', async () => {
  const sent = failing(LOST[0] ?? '', 1);
  expect(await asked('open')).toBeUndefined();
  expect(sent).toHaveBeenCalledTimes(1);
});

test('a source is opened at last where nobody received the first requests', async () => {
  const sent = failing(LOST[2] ?? '', 3);
  expect(await asked('open')).toEqual({ stay: true });
  expect(sent).toHaveBeenCalledTimes(4);
});

test('asking ends after some tries, and at once where the extension is gone', async () => {
  for (const words of LOST) {
    expect(await asked('settings', failing(words, 99))).toBeUndefined();
    expect(runtime.sendMessage).toHaveBeenCalledTimes(4);
  }
  const sent = failing(LOST[0] ?? '', 99, () => {
    runtime.id = undefined;
  });
  const life = new AbortController();
  expect(await asked('settings', sent, life)).toBeUndefined();
  expect(sent).toHaveBeenCalledTimes(1);
  expect(life.signal.aborted).toBe(true);
});

function failing(words: string, times: number, then = () => {}) {
  const sent = vi.fn(async () => {
    if (sent.mock.calls.length > times) return { stay: true };
    then();
    throw new Error(words);
  });
  runtime.sendMessage = sent;
  return sent;
}

async function asked(kind: 'settings' | 'open', _sent?: unknown, life = new AbortController()) {
  const request = kind === 'open' ? { id: 'interpol', what: 'source' } : {};
  const asking = connect(life).ask(kind, request as never); // The shape of either kind.
  await vi.advanceTimersByTimeAsync(5_000);
  return asking;
}
