import { expect, test } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html';
import { linesOf } from '../../src/page/lines';

test.each([
  [
    'a page without its menus',
    '<nav>Menu</nav><p>Hu met Lee.</p><p>Lyon</p>',
    ['Hu met Lee.', 'Lyon'],
  ],
  ['a plain text', '\n<pre>Hu met Lee.</pre>\n', ['Hu met Lee.']],
  ['a page with code', '<p>Hu met Lee.</p><pre>let hu;</pre>', ['Hu met Lee.']],
  ['a page with code first', '<pre>let hu;</pre><p>Hu met Lee.</p>', ['Hu met Lee.']],
  ['a page of nothing but code', '<pre>let hu;</pre><pre>let lee;</pre>', []],
])('gives the lines of %s', (_title, body, expected) => {
  const document = parseHtml(`<!doctype html><body>${body}</body>`);
  expect([...linesOf(document)].flatMap((line) => line?.text.trim() ?? [])).toEqual(expected);
});
