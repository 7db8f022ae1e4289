import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mark } from '../../../src/content/marking/marks';
import { createNear } from '../../../src/content/marking/near';

type Seen = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting'> & {
  readonly height?: number;
};

/** What the browser says of elements, when a test has it say so. */
const sight = { say: (_seen: readonly Seen[]) => {}, observed: [] as Element[] };
let document: Document;

beforeEach(() => {
  const window = new Window();
  document = window.document as unknown as Document; // The same interface, typed apart.
  sight.observed = [];
  vi.stubGlobal('document', document);
  vi.stubGlobal('ShadowRoot', window.ShadowRoot);
  vi.stubGlobal('getComputedStyle', window.getComputedStyle.bind(window));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(heed: (seen: readonly object[]) => void) {
        sight.say = (seen) =>
          heed(seen.map(({ height = 20, ...one }) => ({ ...one, boundingClientRect: { height } })));
      }
      observe(element: Element) {
        sight.observed.push(element);
      }
      unobserve() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

/** A mark on a text of its own, in an element. */
function markIn(parent: Node): Mark {
  const node = document.createTextNode('Hu Binchen');
  parent.appendChild(node);
  return { pieces: [{ node, start: 0, end: 10 }] } as unknown as Mark; // No more of it is asked for.
}

test('marks are near where the browser reports their element, and all are before its first report', () => {
  const near = createNear(() => {});
  const [first, second] = [document.createElement('p'), document.createElement('p')];
  const [here, there] = [markIn(first), markIn(second)];
  expect([near.add(here), near.add(there)]).toEqual([true, true]);
  sight.say([
    { target: first, isIntersecting: true },
    { target: second, isIntersecting: false },
  ]);
  expect(near.marks()).toEqual([here]);
  expect(near.add(markIn(document.createElement('p')))).toBe(false);
});

test('text that stands bare in a shadow root is near where its host is', () => {
  const near = createNear(() => {});
  const host = document.createElement('div');
  near.add(markIn(host.attachShadow({ mode: 'open' })));
  expect(sight.observed).toEqual([host]);
});

test('what is in an element without a box is near where the one around it is, marked early or late', () => {
  const near = createNear(() => {});
  const [outer, boxless] = [document.createElement('p'), document.createElement('span')];
  document.body.appendChild(outer).appendChild(boxless).style.display = 'contents';
  const early = markIn(boxless);
  near.add(early);
  sight.say([{ target: boxless, isIntersecting: false, height: 0 }]);
  sight.say([{ target: outer, isIntersecting: true }]);
  expect(near.marks()).toEqual([early]);
  const late = markIn(boxless);
  expect(near.add(late)).toBe(true);
  near.remove(early);
  expect(near.marks()).toEqual([late]);
});

test('what the browser says late of an element that holds no mark any more is not heeded', () => {
  const near = createNear(() => {});
  const element = document.createElement('p');
  const mark = markIn(element);
  near.add(mark);
  near.remove(mark);
  sight.say([{ target: element, isIntersecting: true }]);
  // A mark that comes to it anew is near only when the browser says so anew.
  expect(near.add(markIn(element))).toBe(false);
});
