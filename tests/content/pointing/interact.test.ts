import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Card } from '../../../src/content/later/lazy-card';
import type { Mark, Marks } from '../../../src/content/marking/marks';
import { interact } from '../../../src/content/pointing/interact';

/** Longer than all delays together. */
const SURELY_MS = 2_000;

/** A line of two names, A from 0 to 100 px and B from 100 to 200, and a card under it. */
const NAMES = ['A', 'B'].map((_, id) => {
  const box = { left: id * 100, top: 0, width: 100, height: 20 };
  const range = { setStart() {}, setEnd() {}, getClientRects: () => [box] };
  const ownerDocument = { createRange: () => range };
  // B is a link within a shadow root.
  const parentElement = id ? { closest: () => true } : null;
  const node = { isConnected: true, data: 'x', ownerDocument, parentElement };
  // Of a mark nothing else is looked at.
  return { id, annotation: {}, pieces: [{ node, start: 0, end: 1 }] } as unknown as Mark;
});
const CARD_BOX = { left: 0, top: 28, width: 300, height: 200 };

class FakeNode {
  constructor(
    private readonly inside: readonly unknown[] = [],
    private readonly link = false,
  ) {}
  readonly isConnected = true;
  contains = (node: unknown) => node === this || this.inside.includes(node);
  closest = () => (this.link ? this : null);
}
class FakePointerEvent {
  readonly isTrusted = true;
  readonly pointerType = 'touch';
  constructor(
    readonly target: FakeNode,
    readonly type = 'click',
    readonly clientX = 50,
    readonly clientY = 10,
  ) {}
}
const HOST = new FakeNode();
const TEXT = new FakeNode();
const LINK = new FakeNode([], true);

/** What a handler looks at differs from type to type. */
interface Heard {
  readonly type: string;
  readonly [key: string]: unknown;
}

let life: AbortController;
let shown: number | null;
/** The names whose text the page has taken away. */
let gone: Set<number>;
let heed: (event: Heard) => void;
/** What the card’s own button does. */
let pin: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => clearTimeout(id));
  for (const name of ['Node', 'Element']) vi.stubGlobal(name, FakeNode);
  vi.stubGlobal('HTMLElement', class {});
  vi.stubGlobal('PointerEvent', FakePointerEvent);
  const handlers = new Map<string, (event: object) => void>();
  const document = {
    activeElement: null,
    pointerLockElement: null,
    getSelection: () => null,
    elementFromPoint: () => null,
    addEventListener: (type: string, run: (event: object) => void) => handlers.set(type, run),
    caretPositionFromPoint: (x: number) => ({ offsetNode: NAMES[Math.floor(x / 100)], offset: 0 }),
  };
  gone = new Set();
  const isThere = ({ id }: Mark) => !gone.has(id);
  const marks = {
    at: (mark: Mark) => (isThere(mark) ? mark : undefined),
    get: (id: number) => NAMES.filter(isThere).find((mark) => mark.id === id),
    open() {},
  };
  shown = null;
  const card: Partial<Card> = {
    show: ({ id }) => {
      shown = id;
    },
    hide: () => {
      shown = null;
    },
    box: () => (shown === null ? null : CARD_BOX),
    contains: (target) => (target as unknown) === HOST,
    isLost: () => false,
    prepare() {},
    expect() {},
    setPinned() {},
  };
  life = new AbortController();
  ({ pin } = interact({
    document: document as unknown as Document, // Nothing else of these is asked.
    marks: marks as unknown as Marks,
    cardOf: () => card as Card,
    delays: () => ({ openMs: 300 }),
    isThere: () => true,
    signal: life.signal,
  }));
  heed = (event) => handlers.get(event.type)?.(event);
});

afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a pointer that rests on a name opens its card', () => {
  rest(50);
  expect(shown).toBe(0);
});

test('the rest of a pointer that came fast is counted from its last movement', () => {
  move(500);
  move(50);
  vi.advanceTimersByTime(310);
  expect(shown).toBeNull();
  vi.advanceTimersByTime(40);
  expect(shown).toBe(0);
});

test.each([
  ['pointer', 1],
  ['keyboard', 0],
])('the pin of a card is set and taken off by %s', (_by, detail) => {
  const press = () => {
    if (detail) heed({ type: 'mousedown', isTrusted: true, target: HOST, buttons: 1 });
    heed({ type: 'click', isTrusted: true, target: HOST, detail });
    pin();
    if (!detail) heed({ type: 'keyup', isTrusted: true, target: HOST, key: 'Enter' });
  };
  const stays = () => {
    heed({ type: 'mouseout', isTrusted: true, relatedTarget: null });
    vi.advanceTimersByTime(SURELY_MS);
    return shown === 0;
  };
  rest(50);
  press();
  expect(stays()).toBe(true);
  press();
  press();
  expect(stays()).toBe(true);
  press();
  expect(stays()).toBe(false);
});

test('the card of a name that is there no more goes when the pointer moves on where it was', () => {
  rest(50);
  gone.add(0);
  move(52);
  vi.advanceTimersByTime(SURELY_MS);
  expect(shown).toBeNull();
});

test('a pointer that leaves the window over a name opens nothing', () => {
  for (const frames of [0, 1]) {
    move(500);
    move(50);
    vi.advanceTimersByTime(20 * frames);
    heed({ type: 'mouseout', isTrusted: true, relatedTarget: null });
    vi.advanceTimersByTime(SURELY_MS);
    expect(shown).toBeNull();
  }
});

test('a name that the pointer passed on its way to the card does not take its place', () => {
  rest(50);
  move(350);
  move(150);
  vi.advanceTimersByTime(20);
  heed({ type: 'mousemove', isTrusted: true, target: HOST, buttons: 0 });
  vi.advanceTimersByTime(SURELY_MS);
  expect(shown).toBe(0);
});

test('a card in which a button of the pointer goes down stays, wherever that is let go', () => {
  rest(50);
  heed({ type: 'mousedown', isTrusted: true, target: HOST });
  heed({ type: 'mousemove', isTrusted: true, target: TEXT, buttons: 1, clientX: 500, clientY: 10 });
  vi.advanceTimersByTime(SURELY_MS);
  expect(shown).toBe(0);
});

test('a tap on a name that is a link opens nothing, and a tap on another does', () => {
  for (const [target, x, expected] of [
    [LINK, 50, null],
    [TEXT, 150, null],
    [TEXT, 50, 0],
  ] as const) {
    move(x, target);
    heed(new FakePointerEvent(target, 'click', x) as unknown as Heard); // An event has more than is indexed.
    vi.advanceTimersByTime(SURELY_MS);
    expect(shown).toBe(expected);
  }
});

test('what scrolls elsewhere neither closes a card nor keeps it from opening', () => {
  const news = new FakeNode();
  for (let turn = 0; turn < 20; turn++) {
    heed({ type: 'scroll', isTrusted: true, target: news });
    move(50);
    vi.advanceTimersByTime(50);
  }
  expect(shown).toBe(0);
  heed({ type: 'scroll', isTrusted: true, target: new FakeNode([TEXT]) });
  expect(shown).toBeNull();
});

test('Escape is the card’s as long as there is one, and the page’s before and after', () => {
  const press = () =>
    ['keydown', 'keyup'].map((type) => {
      const ended = vi.fn();
      const own = { preventDefault: ended, stopImmediatePropagation: ended };
      heed({ type, isTrusted: true, key: 'Escape', target: TEXT, ...own });
      return ended.mock.calls.length > 0;
    });
  expect(press()).toEqual([false, false]);
  rest(50);
  expect(press()).toEqual([true, true]);
  expect(shown).toBeNull();
  expect(press()).toEqual([false, false]);
});

test('a key keeps a card from opening, and closes none that is open', () => {
  // Copying, zooming in, hushing a screen reader: who is shown a card may want any of them.
  const press = () => heed({ type: 'keydown', isTrusted: true, key: 'Control', target: TEXT });
  move(50);
  vi.advanceTimersByTime(100);
  press();
  vi.advanceTimersByTime(SURELY_MS);
  expect(shown).toBeNull();
  rest(50);
  press();
  vi.advanceTimersByTime(SURELY_MS);
  expect(shown).toBe(0);
});

test('Escape that ends the writing of a sign leaves the card', () => {
  rest(50);
  heed({ type: 'keydown', isTrusted: true, key: 'Escape', isComposing: true, target: HOST });
  expect(shown).toBe(0);
});

/** Where the pointer is, in the line. */
function move(x: number, target = TEXT): void {
  // Not tenths of a second, which would say that the clock is coarse.
  const at = { clientX: x, clientY: 10, timeStamp: performance.now() + 1 };
  heed({ type: 'mousemove', isTrusted: true, target, buttons: 0, ...at });
}

function rest(x: number): void {
  move(x);
  vi.advanceTimersByTime(SURELY_MS);
}
