import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/parse-html';
import type { Block } from '../../src/page/block';
import { published } from '../../src/page/published';
import { readWhole } from '../../src/page/read-whole';
import { scan } from '../../src/page/scan';
import { TOOLS } from '../../src/page/tools';

const PAGES = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));
const present = existsSync(PAGES);
const reason = present ? '' : ' (skipped: the folder ../shared with the pages is not here)';

/** Pages whose whole prose is a caption or a teaser, at most so many. */
const SHORT = 12;
/** Pages whose only main heading is the last crumb of a trail. */
const CRUMBS = 1;

describe.skipIf(!present)(`150 real pages${reason}`, () => {
  it('are read without an exception, nearly all of them with an article and its headline', async () => {
    const lines = readFileSync(`${PAGES}index.jsonl`, 'utf8').trim().split('\n');
    const poor: string[] = [];
    const headless: string[] = [];
    const picked: string[] = [];
    for (const line of lines) {
      // The index is made for this test: one object a line.
      const { file, url } = JSON.parse(line) as { file: string; url: string | null };
      const document = parseHtml(readFileSync(PAGES + file, 'utf8'));
      const article = readWhole(document);
      const { blocks, roots } = article;
      published(document, url ?? '', '2026-11-21', article, TOOLS);
      const walked = [...scan(roots, TOOLS)].filter((block) => block !== null);
      if (said(walked) !== said(blocks)) picked.push(file);
      const units = blocks.reduce((sum, { text }) => sum + text.trim().length, 0);
      if (units < 1_000) poor.push(file);
      const title = plain(document.querySelector('title')?.textContent ?? '');
      const head = [...document.querySelectorAll('h1')].map((h1) => plain(h1.textContent ?? ''));
      const own = head.find((text) => text.length > 20 && title.includes(text));
      const read = plain(blocks.map(({ text }) => text).join(' '));
      if (own && !read.includes(own)) headless.push(file);
      await new Promise(setImmediate); // Weak references hold documents until then.
    }
    expect(picked, 'read otherwise than by a walk of the article alone').toEqual([]);
    expect(poor.length, poor.join(', ')).toBeLessThanOrEqual(SHORT);
    expect(headless.length, headless.join(', ')).toBeLessThanOrEqual(CRUMBS);
  }, 240_000);
});

/** What is read, and where. */
function said(blocks: readonly Block[]): string {
  return JSON.stringify(blocks.map(({ text, linked }) => [text, linked]));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
