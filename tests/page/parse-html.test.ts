import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
  it.each([
    ['an element that a script would define', '<my-app>Hu</my-app>'],
    ['an element with an id', '<p id="hu">Hu</p>'],
    ['a script', '<script src="/a.js"></script>'],
    ['a frame', '<iframe src="/a"></iframe>'],
    ['a prefixed element', '<o:p>Hu</o:p>'],
  ])('is let go when nobody needs it any more, also with %s', async (_title, html) => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const page = new WeakRef(parseHtml(`<!doctype html><body>${html}`));
    await new Promise((later) => setTimeout(later, 10));
    collect();
    expect(page.deref()).toBeUndefined();
  });
});
