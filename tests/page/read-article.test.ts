import { expect, test } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html';
import type { Block } from '../../src/page/block';
import { readWhole } from '../../src/page/read-whole';
import { scan } from '../../src/page/scan';
import { TOOLS } from '../../src/page/tools';

const PROSE =
  'The council met on Tuesday and heard what the ferry had cost so far this year. '.repeat(4);

const PAGES: readonly [string, string][] = [
  ['a plain article', `<article><h1>Ferry</h1><p>${PROSE}</p><p>${PROSE}</p></article>`],
  [
    'one with an aside between its parts',
    `<article><h1>Ferry</h1><p>${PROSE}</p><aside><h2>Also</h2><p>Elsewhere it rained.</p></aside><p>${PROSE}</p><h2>Cost</h2><p>${PROSE}</p></article>`,
  ],
  [
    'one with buttons to share it in the middle of a line',
    `<article><h1>Ferry</h1><p>${PROSE} <span class="share-links">Send it on</span> now.</p><p>${PROSE}</p></article>`,
  ],
  [
    'one whose headline is a span',
    `<div><span itemprop="headline">The ferry and what it cost</span></div><main><p>${PROSE}</p><p>${PROSE}</p></main>`,
  ],
  [
    'one in an element of the page’s own',
    `<x-story>Ferry. <p>${PROSE}</p><p>${PROSE}</p></x-story>`,
  ],
  [
    'one with a quotation’s footer',
    `<article><blockquote>${PROSE}<footer>The mayor</footer></blockquote><p>${PROSE}</p></article>`,
  ],
  ['a page of next to nothing', '<p>Hu Binchen</p><aside>Lyon</aside>'],
];

test.each(PAGES)('picks from the lines of %s what a walk of its article gives', (_title, html) => {
  const { blocks, roots } = readWhole(parseHtml(`<!doctype html><body>${html}</body>`));
  const walked = [...scan(roots, TOOLS)].filter((block) => block !== null);
  expect(blocks.map(said)).toEqual(walked.map(said));
  expect(blocks.length).toBeGreaterThan(0);
});

function said({ text, section, linked }: Block) {
  return { text, section, linked };
}
