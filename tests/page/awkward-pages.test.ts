import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html';
import { readWhole } from '../../src/page/read-whole';

/** Pages of our own; `data-read` on an element says whether its text belongs to the article. */
const PAGES = fileURLToPath(new URL('../fixtures/pages/awkward/', import.meta.url));

describe('an awkward page', () => {
  it.each(readdirSync(PAGES))('%s is read where it is the article, and nowhere else', (file) => {
    const document = parseHtml(readFileSync(PAGES + file, 'utf8'));
    const read = plain(
      readWhole(document)
        .blocks.map((block) => block.text)
        .join('\n'),
    );
    const marked = (value: string) =>
      [...document.querySelectorAll(`[data-read="${value}"]`)].map((one) =>
        plain(one.textContent ?? ''),
      );
    expect(marked('yes').filter((text) => !read.includes(text))).toEqual([]);
    expect(marked('no').filter((text) => read.includes(text))).toEqual([]);
    expect(marked('yes').length).toBeGreaterThan(0);
  });

  it('is never read twice', () => {
    for (const file of readdirSync(PAGES)) {
      const document = parseHtml(readFileSync(PAGES + file, 'utf8'));
      const nodes = readWhole(document).blocks.flatMap((block) => block.nodes);
      const starts = nodes.map(({ node, offset }) => ({ node, offset }));
      const twice = starts.filter(({ node, offset }, index) =>
        starts.slice(0, index).some((other) => other.node === node && other.offset === offset),
      );
      expect(twice.map(({ node }) => node.data)).toEqual([]);
    }
  });
});

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
