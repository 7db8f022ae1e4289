import { expect, test } from 'vitest';
import { whenShown } from '../../../src/content/starting/readable';

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
