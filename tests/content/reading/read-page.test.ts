import { expect, test, vi } from 'vitest';
import { parseHtml } from '../../../src/cli/parse-html';
import { readPage } from '../../../src/content/reading/read-page';

// As browsers have it, but for its priorities.
vi.stubGlobal('scheduler', { postTask: (task: () => void) => setTimeout(task) });

const LONG = 'No name is here. '.repeat(200);
const paragraphs = (count: number) => `<p>${LONG}</p>`.repeat(count);

test.each([
  ['a page of one message', paragraphs(2), []],
  ['a long page', `<h1>Rain</h1>${paragraphs(9)}`, ['Rain', LONG, LONG, LONG]],
  [
    'a long page that begins with an aside',
    `<aside>By the way</aside>${paragraphs(9)}`,
    [LONG, LONG, LONG],
  ],
])('the first lines of %s are told once they fill a message', async (_title, body, expected) => {
  const begun = vi.fn();
  const document = parseHtml(`<!doctype html><title>t</title><body>${body}`);
  const { lines } = await readPage(document, new AbortController().signal, begun);
  const told = begun.mock.calls.map(([first]) => first);
  expect(told.flat().map(({ text }) => text)).toEqual(expected);
  expect(told.length).toBe(expected.length ? 1 : 0);
  for (const line of told.flat()) expect(lines).toContain(line);
});
