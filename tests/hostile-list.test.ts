import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const TESTS = fileURLToPath(new URL('.', import.meta.url));
const BETWEEN = /(<!-- list -->\n)[\s\S]*(<!-- end of list -->)/;

/** Lists of what may go wrong, and the README that has the table of each. */
const LISTS: readonly [readme: string, ids: readonly string[]][] = [
  ['src/content/README.md', [...numbered('P', 66), ...numbered('M', 14)]],
  ['src/sources/README.md', numbered('D', 36)],
  ['src/store/README.md', numbered('X', 20)],
];

/** A title begins with the ids of the rows that it stands for. */
const TITLE = /(?<=['"`])(?:[PMDX]\d\d[ :,]+)+[^'"`\n]*/g;

const titles = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('hostile-list'))
  .sort()
  .flatMap((file) => {
    const found = readFileSync(TESTS + file, 'utf8').match(TITLE) ?? [];
    return found.map((title) => title.replace(/\$\{[^}]*\}|%\w/g, '…').trim());
  });

describe.each(LISTS)('the list in %s', (file, ids) => {
  const readmeFile = fileURLToPath(new URL(`../${file}`, import.meta.url));
  const rows = ids.map((id) => ({ id, words: wordsOf(id) }));

  test('has every row in the title of a test, or says that it is in none and why', () => {
    expect(rows.filter(({ words }) => !words).map(({ id }) => id)).toEqual([]);
  });

  test('is as the titles are (UPDATE=1 writes it)', () => {
    const table = ['| row | what its tests say |', '|---|---|']
      .concat(rows.map(({ id, words }) => `| ${id} | ${words} |`))
      .join('\n');
    const readme = readFileSync(readmeFile, 'utf8');
    const wanted = readme.replace(BETWEEN, (_all, begin, end) => `${begin}${table}\n${end}`);
    if (process.env.UPDATE) writeFileSync(readmeFile, wanted);
    expect(readFileSync(readmeFile, 'utf8')).toBe(wanted);
    expect(readme).toMatch(BETWEEN);
  });
});

function wordsOf(id: string): string {
  const own = titles.filter((title) => title.match(/^(?:[PMDX]\d\d[ :,]+)+/)?.[0].includes(id));
  const words = own.map((title) =>
    title.replace(/^(?:[PMDX]\d\d[ :,]+)+/, '').replaceAll('|', '\\|'),
  );
  return words.join('; ');
}

function numbered(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, at) => letter + String(at + 1).padStart(2, '0'));
}
