import { expect, test, vi } from 'vitest';
import { parseHtml } from '../../../src/cli/parse-html';
import { readPage } from '../../../src/content/reading/read-page';

// As browsers have it, but for its priorities.
vi.stubGlobal('scheduler', { postTask: (task: () => void) => setTimeout(task) });

test('a page is read whole, line by line, with its footers and asides', async () => {
  const long = 'No name is here.'.repeat(20);
  const body = `<aside>By the way</aside><h1>Rain</h1><p>${long}</p><footer>Imprint</footer>`;
  const document = parseHtml(`<!doctype html><title>t</title><body>${body}`);
  const { lines } = await readPage(document, new AbortController().signal);
  expect(lines.map(({ text, apart }) => [text, apart])).toEqual([
    ['By the way', true],
    ['Rain', false],
    [long, false],
    ['Imprint', true],
  ]);
});
