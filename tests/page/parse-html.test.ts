import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html';

const CASES: readonly [string, string, string, readonly string[]][] = [
  ['keeps the body behind a drawing', '<svg><defs></defs></svg><p>Hu</p>', 'p', ['Hu']],
  ['closes a paragraph before the next', '<p>one<p>two', 'body > p', ['one', 'two']],
  [
    'finds data in scripts',
    '<script type="application/ld+json">{"a":1}</script>',
    'script[type*="ld+json" i]',
    ['{"a":1}'],
  ],
  ['leaves attributes that no element can have', '<p a"b="1" class="x">Hu</p>', 'p.x', ['Hu']],
  ['takes a prefixed element for none that it knows', '<p>a<o:p>b</o:p></p>', 'p', ['ab']],
];

describe('a page parsed in Node', () => {
  it.each(CASES)('%s', (_title, html, selector, expected) => {
    const found = parseHtml(`<!doctype html><body>${html}`).querySelectorAll(selector);
    expect([...found].map((element) => element.textContent)).toEqual(expected);
  });
});
