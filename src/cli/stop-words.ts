import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where the extension finds the list; read by the background alone, and only for a stranger's data. */
export const STOP_WORDS = fileURLToPath(
  new URL('../../public/stop-words/words.txt', import.meta.url),
);

/** The languages of the interface. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'zh'];

/**
 * Words that by themselves are nobody's name, in lower case and in order: the commonest of English
 * (`common-words.txt`, which says whose they are), those that hold sentences together in the other
 * languages of the interface (`function-words.txt`), first names and words of the news
 * (`not-names.txt`), days and months.
 */
export async function stopWords(): Promise<readonly string[]> {
  const files = ['common-words.txt', 'function-words.txt', 'not-names.txt'];
  const lists = await Promise.all(files.map(wordsOf));
  return [...new Set([...lists.flat(), ...LANGUAGES.flatMap(days)])].sort();
}

/** Writes the list; resolves to how many words it has. */
export async function writeStopWords(): Promise<number> {
  const words = await stopWords();
  await writeFile(STOP_WORDS, `${words.join('\n')}\n`);
  return words.length;
}

async function wordsOf(file: string): Promise<string[]> {
  const text = await readFile(new URL(file, import.meta.url), 'utf8');
  return text.replace(/^#.*$/gm, '').split(/\s+/).filter(Boolean);
}

function days(language: string): string[] {
  const name = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(at).toLowerCase();
  const weekdays = Array.from({ length: 7 }, (_, n) =>
    name({ weekday: 'long' }, Date.UTC(2026, 0, n + 1)),
  );
  const months = Array.from({ length: 12 }, (_, n) =>
    name({ month: 'long' }, Date.UTC(2026, n, 1)),
  );
  return [...weekdays, ...months];
}

if (process.argv[1]?.endsWith('stop-words.ts')) console.log(await writeStopWords());
