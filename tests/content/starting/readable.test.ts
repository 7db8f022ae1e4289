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

/** A frame with frames in it, as far as any page may look into it. */
function frame(...inner: readonly object[]): object {
  return { ...inner, length: inner.length, innerWidth: 400, innerHeight: 300 };
}

test.each([
  ['its own frames alone', 50, 0, true],
  ['too many of its own', 51, 0, false],
  ['frames in its frames', 7, 6, true],
  ['too many of those', 7, 7, false],
])('P57 of a page with %s (%i, in each %i) a frame is read: %s', (_, own, inner, read) => {
  class Body {}
  vi.stubGlobal('HTMLBodyElement', Body);
  const branch = () => frame(...Array.from({ length: inner }, () => frame()));
  const top = frame(...Array.from({ length: own }, branch));
  const address = 'https://courier.example/';
  const document = { contentType: 'text/html', body: new Body(), URL: address };
  const window = { ...frame(), parent: top, top };
  expect(isReadable(document as unknown as Document, window as unknown as Window)).toBe(read);
  vi.unstubAllGlobals();
});
