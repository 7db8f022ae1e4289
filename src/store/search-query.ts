import { Gap } from '../text/gaps';
import { type Token, tokens } from '../text/tokens';

/** A query in the form in which names are in the index. */
export interface Query {
  /** All of it. */
  readonly key: string;
  /** Without what surrounds a name in a sentence: `the` or `Mr` before it, `’s` behind it. */
  readonly bare: string;
  /** Its words but those that say nothing, each once; what is written without spaces is one. */
  readonly words: readonly string[];
}

/** A query of more words is a sentence. */
const MOST_WORDS = 8;

const SAY_NOTHING = new Set('the a an of and in on at for to by from with s'.split(' '));
const ASKING = new Set('who what'.split(' '));
const BEING = new Set('is was are were'.split(' '));
const BEFORE_NAMES = new Set('the mr mrs ms dr prof sir'.split(' '));

export function parseQuery(query: string): Query {
  const all = tokens(query);
  const own = unasked(all.filter(({ key, before }) => key !== 's' || before !== Gap.Apostrophe));
  const first = own.findIndex(({ key }) => !BEFORE_NAMES.has(key));
  const said = own.slice(Math.max(0, first));
  const bare = said.map(({ key }) => key).join(' ');
  const pieces: string[] = [];
  for (const { key, before } of said) {
    if (before === Gap.None && pieces.length) pieces.push(`${pieces.pop()} ${key}`);
    else pieces.push(key);
  }
  const telling = [...new Set(pieces)].filter((piece) => piece && !saysNothing(piece));
  return {
    key: all.map(({ key }) => key).join(' '),
    bare,
    words: telling.length > MOST_WORDS ? [] : telling,
  };
}

/** What a question asks about: “who is” before a name that is typed without capitals. */
function unasked(words: readonly Token[]): readonly Token[] {
  const [who, is, ...about] = words;
  const asks = ASKING.has(who?.key ?? '') && BEING.has(is?.key ?? '');
  return asks && about.length ? about : words;
}

/** Whether a reader may leave the word out of a name, or put it in. */
export function saysNothing(word: string): boolean {
  return SAY_NOTHING.has(word);
}

/** A text in the form in which names are in the index: folded words with one space between them. */
export function searchKey(text: string): string {
  return tokens(text)
    .map((token) => token.key)
    .join(' ');
}
