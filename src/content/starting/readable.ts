const TYPES = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** A smaller frame is an advertisement, a button or a counter. */
const LEAST_FRAME = { width: 200, height: 100 };
/** Where there are more frames than this around one, it is not read. */
const MOST_FRAMES = 50;

/** A frame that a page has written itself: `srcdoc` is of these. */
const WITHOUT_ADDRESS = /^(?:about|blob|data):/;

/** Whether people read a document: it is a page of text, or a frame large enough for one. */
export function isReadable(document: Document, window: Window): boolean {
  if (!TYPES.has(document.contentType) || !(document.body instanceof HTMLBodyElement)) return false;
  if (document.designMode === 'on') return false;
  if (isTopFrame(window)) return true;
  // It has no address by which to know its site, and no registered script runs in it when it loads.
  if (WITHOUT_ADDRESS.test(document.URL)) return false;
  if (frameCount(window) > MOST_FRAMES) return false;
  return window.innerWidth >= LEAST_FRAME.width && window.innerHeight >= LEAST_FRAME.height;
}

export function isTopFrame(window: Window): boolean {
  return window.parent === window;
}

/**
 * The frames beside a frame, and beside each that it is in. Frames inside those are not counted: touching a
 * frame makes Chromium create a JavaScript world for us there, half a millisecond each.
 */
function frameCount(window: Window): number {
  let count = 0;
  for (let inner = window; inner.parent !== inner; inner = inner.parent)
    count += inner.parent.length;
  return count;
}

/**
 * Resolves when the document is parsed, not prerendered, visible, and its first frame is drawn: nothing of
 * ours comes before what the reader came for.
 */
export async function whenShown(document: Document): Promise<void> {
  if (document.readyState === 'loading') await event(document, 'DOMContentLoaded');
  if ('prerendering' in document && document.prerendering)
    await event(document, 'prerenderingchange');
  while (document.visibilityState === 'hidden') await event(document, 'visibilitychange');
  await new Promise<void>((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
}

function event(target: EventTarget, type: string): Promise<void> {
  return new Promise((resolve) => {
    target.addEventListener(type, () => resolve(), { once: true });
  });
}
