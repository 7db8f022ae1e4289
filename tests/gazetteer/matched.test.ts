import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { compile } from '../../src/gazetteer/compile';
import { matchIn, openGazetteer } from '../../src/gazetteer/match';
import { matched } from '../../src/gazetteer/reading/matched';
import { tidied } from '../../src/gazetteer/reading/tidied';

vi.mock('../../src/gazetteer/match', { spy: true });
vi.mock('../../src/gazetteer/reading/tidied', { spy: true });

const ARTICLES = fileURLToPath(new URL('../fixtures/articles/', import.meta.url));
const gazetteer = openGazetteer(compile([]));

/** How often a text is gone through for what is to be left out of it, and how often for names. */
function costOf(text: string): { tidied: number; matched: number } {
  vi.clearAllMocks();
  matched(gazetteer, text);
  return {
    tidied: vi.mocked(tidied).mock.calls.length,
    matched: vi.mocked(matchIn).mock.calls.length,
  };
}

it('hardly any paragraph from which nothing is to be left out is gone through for that', () => {
  const paragraphs = readdirSync(ARTICLES)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFileSync(ARTICLES + file, 'utf8').split(/\s*\n\s*/))
    .filter((text) => !tidied(text).origins);
  expect(paragraphs.length).toBeGreaterThan(1_000);
  const dear = paragraphs.filter((text) => costOf(text).tidied > 0);
  expect(dear.length).toBeLessThan(paragraphs.length / 100);
});

it.each([
  ['lines of the source', 'Hu\n   Binchen left.', { tidied: 1, matched: 1 }],
  ['what is met only in matching', 'Hu\u00a0Binchen left.', { tidied: 1, matched: 2 }],
])('a text is gone through for %s', (_, text, cost) => {
  expect(costOf(text)).toEqual(cost);
});
