import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const TESTS = fileURLToPath(new URL('.', import.meta.url));
const README = readFileSync(`${TESTS}browser/README.md`, 'utf8');

const code = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('interaction-list'))
  .map((file) => readFileSync(TESTS + file, 'utf8'))
  .join('\n');

/** The same, where a title begins with the ids of rows without them. */
const titles = code.replace(/(?<=['"`])(?:[PM]\d\d[ :,]+)+/g, '');

const rules = [...README.matchAll(/^\| (\d+) \| (.+?) \| (.+?) \|$/gm)].map(
  ([, number, rule, tests = '']) => ({ number: Number(number), rule, tests }),
);

test('the rules of what a reader can do are numbered without a gap', () => {
  expect(rules.map(({ number }) => number)).toEqual(rules.map((_, at) => at + 1));
  expect(rules.length).toBeGreaterThan(40);
});

test.each(rules)('rule $number has the tests that it names', ({ tests }) => {
  expect(tests.split(' <br> ').filter((title) => !isTitle(title))).toEqual([]);
});

/** A row of the lists P and M is named by its id alone, with which its title begins. */
function isTitle(words: string): boolean {
  if (/^[PM]\d\d$/.test(words)) return code.includes(`'${words} `);
  return ["'", '`', '"'].some((quote) => titles.includes(quote + words + quote));
}
