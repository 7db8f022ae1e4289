import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { start } from '../../src/content';
import type { MakeMarking, Marking } from '../../src/content/later/lazy-marking';
import { MARKING, SENT } from '../../src/content/later/offered';
import { claim } from '../../src/content/starting/claim';
import { CHANGED } from '../../src/messages/contract';

const { asked, heard, runtime } = vi.hoisted(() => {
  const asked: string[] = [];
  type Hears = (message: unknown, sender: object) => unknown;
  const heard: { by?: Hears } = {};
  const sendMessage = async ({ kind }: { kind: string }) => {
    asked.push(kind);
    return { named: false, stay: true };
  };
  const onMessage = {
    addListener(by: Hears) {
      heard.by = by;
    },
    removeListener() {},
  };
  return { asked, heard, runtime: { id: 'x', sendMessage, onMessage } };
});
vi.mock('../../src/browser', () => ({ browser: { runtime } }));

beforeEach(() => {
  asked.length = 0;
  const window = new Window({ url: 'https://courier.example/' });
  window.document.body.innerHTML = '<p>The ferry came in.</p>';
  const { document, MutationObserver, Node } = window;
  const scheduler = { postTask: (task: () => void) => setTimeout(task) };
  for (const [name, value] of Object.entries({
    window,
    document,
    MutationObserver,
    Node,
    scheduler,
  }))
    vi.stubGlobal(name, value);
});
afterEach(() => {
  claim(() => false);
  MARKING.take();
  vi.unstubAllGlobals();
});

test('while the script that marks may be on its way nobody is asked, and with it the page is marked', async () => {
  let send = (_: unknown) => {};
  SENT.offer(new Promise((resolve) => (send = resolve)));
  const read = vi.fn(async () => ({ took: 0, answered: true }));
  start();
  await new Promise((later) => setTimeout(later, 50));
  expect(asked).toEqual([]);
  MARKING.offer(marking(read));
  send(true);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  expect(asked).toEqual([]);
});

test('the page is marked as soon as the script that marks has come, before the background answers', async () => {
  SENT.offer(new Promise(() => undefined));
  const read = vi.fn(async () => ({ took: 0, answered: true }));
  start();
  await new Promise((later) => setTimeout(later, 50));
  vi.doMock('../../src/content/marking/marking', () => ({ createMarking: marking(read) }));
  await import('../../src/content/marks.iife');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  expect(asked).toEqual([]);
});

test.each([
  ['has not come with it', () => SENT.offer(Promise.resolve(true))],
  ['was not asked for by anybody', () => {}],
])('a page is asked about where the script that marks %s', async (_when, offer) => {
  offer();
  start();
  await vi.waitFor(() => expect(asked).toEqual(['skim']));
});

test('what changed while the script that marks was on its way is followed once that has come', async () => {
  let send = (_: unknown) => {};
  SENT.offer(new Promise((resolve) => (send = resolve)));
  const read = vi.fn(async () => ({ took: 0, answered: true }));
  const follow = vi.fn(async () => {});
  start();
  heard.by?.(CHANGED, { id: 'x' });
  MARKING.offer(marking(read, follow));
  send(true);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  expect(follow).toHaveBeenCalledTimes(1);
  heard.by?.(CHANGED, { id: 'x' });
  expect(follow).toHaveBeenCalledTimes(2);
});

/** Marks by `read` alone. */
function marking(read: Marking['read'], follow = async () => {}): MakeMarking {
  return () => ({ read, isOurs: () => false, follow, answer: async () => 0 });
}
