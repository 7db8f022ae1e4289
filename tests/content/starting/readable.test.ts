import { expect, test, vi } from 'vitest';
import { isReadable, whenShown } from '../../../src/content/starting/readable';

/** A document that is fetched ahead: no browser here starts one by itself. */
class Ahead extends EventTarget {
  readyState = 'interactive';
  visibilityState = 'visible';
  prerendering = true;
}

test('P62 a page that is fetched ahead is not begun until it is shown', async () => {
  Object.assign(globalThis, { requestAnimationFrame: (drawn: () => void) => setTimeout(drawn) });
  const document = new Ahead();
  let shown = false;
  // The three properties and the events are all that is asked of it.
  const begun = whenShown(document as unknown as Document).then(() => {
    shown = true;
  });
  await new Promise((later) => setTimeout(later, 50));
  expect(shown).toBe(false);
  document.prerendering = false;
  document.dispatchEvent(new Event('prerenderingchange'));
  await begun;
  expect(shown).toBe(true);
});

test.each([
  ['fifty in the page', [50], true],
  ['more in the page', [51], false],
  ['one in the other, fifty deep', Array(50).fill(1), true],
  ['one in the other, deeper', Array(51).fill(1), false],
])('P57 of frames, %s, the innermost is read: %s', (_, lengths, isRead) => {
  class Body {}
  vi.stubGlobal('HTMLBodyElement', Body);
  const top: { length: number; parent?: object } = { length: 0 };
  top.parent = top;
  let inner: object = top;
  for (const length of lengths) {
    Object.assign(inner, { length });
    inner = { length: 0, parent: inner, innerWidth: 400, innerHeight: 300 };
  }
  const address = 'https://courier.example/';
  const document = { contentType: 'text/html', body: new Body(), URL: address };
  expect(isReadable(document as unknown as Document, inner as unknown as Window)).toBe(isRead);
  vi.unstubAllGlobals();
});
