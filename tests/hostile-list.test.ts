import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const TESTS = fileURLToPath(new URL('.', import.meta.url));
const README = fileURLToPath(new URL('../src/content/README.md', import.meta.url));
const BETWEEN = /(<!-- list -->\n)[\s\S]*(<!-- end of list -->)/;

/** Rows that no test drives, and why. */
const NOT_DRIVEN: Readonly<Record<string, string>> = {
  P17: 'not in npm test: gaps between frames with and without us are for the bench of pages to tell',
  P43: 'not driven: no test looks through a profile for words of a page yet',
  P44: 'not driven: no driver here puts an extension into a private window yet',
};

/** A title begins with the ids of the rows that it stands for. */
const TITLE = /(?<=['"`])(?:[PM]\d\d[ :,]+)+[^'"`\n]*/g;

const titles = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('hostile-list'))
  .sort()
  .flatMap((file) => {
    const found = readFileSync(TESTS + file, 'utf8').match(TITLE) ?? [];
    return found.map((title) => title.replace(/\$\{[^}]*\}|%\w/g, '…').trim());
  });

const rows = [...numbered('P', 66), ...numbered('M', 14)].map((id) => {
  const own = titles.filter((title) => title.match(/^(?:[PM]\d\d[ :,]+)+/)?.[0].includes(id));
  const words = own.map((title) =>
    title.replace(/^(?:[PM]\d\d[ :,]+)+/, '').replaceAll('|', '\\|'),
  );
  return { id, words: words.length ? words.join('; ') : (NOT_DRIVEN[id] ?? '') };
});

test('every row of the lists P and M is in the title of a test, or is said to be in none and why', () => {
  expect(rows.filter(({ words }) => !words).map(({ id }) => id)).toEqual([]);
});

test('the README beside the content script has the list as it is (UPDATE=1 writes it)', () => {
  const table = ['| row | what its tests say |', '|---|---|']
    .concat(rows.map(({ id, words }) => `| ${id} | ${words} |`))
    .join('\n');
  const readme = readFileSync(README, 'utf8');
  const wanted = readme.replace(BETWEEN, (_all, begin, end) => `${begin}${table}\n${end}`);
  if (process.env.UPDATE) writeFileSync(README, wanted);
  expect(readFileSync(README, 'utf8')).toBe(wanted);
  expect(readme).toMatch(BETWEEN);
});

function numbered(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, at) => letter + String(at + 1).padStart(2, '0'));
}
