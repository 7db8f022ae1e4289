import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { begin } from '../../src/content/begin';
import { claim } from '../../src/content/starting/claim';
import { refusal } from '../../src/messages/refusal';

const ASLEEP = 'Could not establish connection. Receiving end does not exist.';

beforeEach(() => {
  const window = new Window({ url: 'https://courier.example/' });
  window.document.body.innerHTML = '<p>The ferry came in.</p>';
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  for (const name of ['document', 'window', 'HTMLBodyElement'] as const)
    vi.stubGlobal(name, name === 'window' ? window : window[name]);
  vi.stubGlobal('requestAnimationFrame', (drawn: () => void) => drawn());
});
afterEach(() => {
  claim(() => false);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a background that takes seconds to end and to start again is asked until it hears', async () => {
  const asked = background((times) => times > 5);
  await begun(8_000);
  expect(asked).toHaveBeenCalledTimes(6);
});

test('a tab that waits behind asks once when it is shown, however often the script was put there', async () => {
  const asked = background(() => true);
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const begun = [begin(), begin(), begin()];
  await vi.advanceTimersByTimeAsync(100);
  state.mockReturnValue('visible');
  document.dispatchEvent(new window.Event('visibilitychange') as unknown as Event); // Happy DOM's own.
  await vi.advanceTimersByTimeAsync(1_000);
  await Promise.all(begun);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('a refusal is asked again, in Chromium too, where it comes as an answer', async () => {
  const sendMessage = vi.fn(async () =>
    sendMessage.mock.calls.length > 1 ? {} : refusal(new Error('The tab was closed.')),
  );
  vi.stubGlobal('browser', { runtime: { id: 'x', sendMessage } });
  await begun(8_000);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

test('undefined is no answer: Firefox gives it for an event page that was just ended', async () => {
  const sendMessage = vi.fn(async () => (sendMessage.mock.calls.length > 1 ? {} : undefined));
  vi.stubGlobal('browser', { runtime: { id: 'x', sendMessage } });
  await begun(8_000);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

test('a page that was left before the answer asks again when the reader is back', async () => {
  const sendMessage = vi.fn(() =>
    sendMessage.mock.calls.length > 1 ? Promise.resolve({}) : new Promise(() => undefined),
  );
  vi.stubGlobal('browser', { runtime: { id: 'x', sendMessage } });
  const done = begin();
  await vi.advanceTimersByTimeAsync(100);
  expect(sendMessage).toHaveBeenCalledTimes(1);
  window.dispatchEvent(Object.assign(new window.Event('pageshow'), { persisted: true }));
  await vi.advanceTimersByTimeAsync(1_000);
  await done;
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

test('a background that never hears is given up on', async () => {
  const asked = background(() => false);
  await begun(60_000);
  expect(asked.mock.calls.length).toBeLessThan(10);
});

test('an extension that is gone is not asked again', async () => {
  const runtime = { id: 'x' as string | undefined };
  const asked = background(() => {
    runtime.id = undefined;
    return false;
  }, runtime);
  await begun(60_000);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('a script that came is not asked for again though its answer was lost', async () => {
  const asked = background(() => {
    claim(() => true);
    return false;
  });
  await begun(60_000);
  expect(asked).toHaveBeenCalledTimes(1);
});

/** Hears the messages of which `hears` says so. */
function background(hears: (times: number) => boolean, runtime: object = { id: 'x' }) {
  const sendMessage = vi.fn(async () => {
    if (!hears(sendMessage.mock.calls.length)) throw new Error(ASLEEP);
    return {};
  });
  vi.stubGlobal('browser', { runtime: Object.assign(runtime, { sendMessage }) });
  return sendMessage;
}

async function begun(withinMs: number): Promise<void> {
  const done = begin();
  await vi.advanceTimersByTimeAsync(withinMs);
  await done;
}
