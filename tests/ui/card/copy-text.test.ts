// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyText } from '../../../src/ui/card/copy-text';

/** What the browser would put on the clipboard. */
let copied: string | undefined;
const heard = vi.fn();

/** The browser's own copying of what is selected. */
function copy(): boolean {
  const clipboardData = new DataTransfer();
  const event = new Event('copy', { bubbles: true, cancelable: true });
  document.dispatchEvent(Object.assign(event, { clipboardData }));
  copied = event.defaultPrevented ? clipboardData.getData('text/plain') : 'the selection';
  return true;
}

function clipboard(value: Partial<Clipboard> | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
}

beforeEach(() => {
  heard.mockClear();
  copied = undefined;
  Object.assign(document, { execCommand: copy });
  document.addEventListener('copy', heard);
});
afterEach(() => {
  document.removeEventListener('copy', heard);
  Reflect.deleteProperty(navigator, 'clipboard');
});

test.each([
  ['is missing', undefined],
  ['refuses', { writeText: () => Promise.reject(new Error('NotAllowedError')) }],
])('where the clipboard %s, words are copied by command, unheard by the page', async (_, value) => {
  clipboard(value);
  expect(await copyText('a citation')).toBe(true);
  expect(copied).toBe('a citation');
  expect(heard).not.toHaveBeenCalled();
});

test('what the reader copies afterwards is their own', async () => {
  clipboard(undefined);
  await copyText('a citation');
  copy();
  expect(copied).toBe('the selection');
  expect(heard).toHaveBeenCalledOnce();
});

test('the clipboard is used where it can be', async () => {
  const writeText = vi.fn(async () => undefined);
  clipboard({ writeText });
  expect(await copyText('a citation')).toBe(true);
  expect(writeText.mock.calls).toEqual([['a citation']]);
  expect(copied).toBeUndefined();
});
