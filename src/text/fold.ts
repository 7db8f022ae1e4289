import { plainHan } from './han';

/**
 * The key of a word: spellings that a reader takes for the same word have the same key. Case, accents,
 * width, ligatures, apostrophes, traditional Han and invisible characters are folded away. Every character
 * is folded on its own, so that a matcher can do it by table; only what depends on the character before
 * (conjoining jamo, voiced kana) is composed at the end.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  let key = '';
  for (const char of word) key += foldChar(char);
  return joins(key) ? compose(key) : key;
}

/** Composes a key from the keys of its characters, where these join. */
export function compose(key: string): string {
  // The pattern of all marks is slow to make: a short word has no run of them.
  const capped = key.length > 4 ? key.replace(MARK_RUN, '$1') : key;
  return capped.normalize('NFC');
}

/** The key of one code point; empty for accents and invisible characters. */
export function foldChar(char: string): string {
  if (PLAIN.test(char)) return char.toLowerCase();
  const plain = spread(char).replace(ACCENTS, '');
  const lower = plain.toLowerCase().replace(ACCENTS, '');
  let key = '';
  for (const letter of lower)
    key += LETTERS.get(letter) ?? (isHan(letter) ? plainHan(letter) : letter);
  return key.normalize('NFC');
}

/** Whether a key has characters that join the letter before them: voicing marks of kana, conjoining jamo. */
export function joins(key: string): boolean {
  return SECOND_HALVES.test(key);
}

/** Whether a character is a capital; `ǅ` and `Ⅳ` are, `ª` and `ß` are not. */
export function isCapital(char: string): boolean {
  const plain = spread(char);
  return plain !== plain.toLowerCase();
}

export function isSmall(char: string): boolean {
  const plain = spread(char);
  return plain !== plain.toUpperCase() && plain === plain.toLowerCase();
}

/**
 * Compatibility forms (ﬁ, Ａ, ｶ, 𝐀) as the letters they stand for. What would turn into something
 * other than letters (½ into 1⁄2, the phrase U+FDFA into four words) stays as it is.
 */
function spread(char: string): string {
  if (char < '\u0080') return char;
  const wide = char.normalize('NFKD');
  return wide === char || isLatin(char) || WORD.test(wide) ? wide : char;
}

/**
 * Letters whose parts are letters and marks: a page in a Latin script needs no pattern of all letters,
 * which takes a cold worker some milliseconds. `Ŀ` and `ŀ` have a dot.
 */
function isLatin(char: string): boolean {
  if (char.length > 1 || char === '\u013f' || char === '\u0140') return false;
  return (char >= '\u00c0' && char <= '\u024f') || (char >= '\u1e00' && char <= '\u1eff');
}

/** The block in which all characters of names are. */
function isHan(letter: string): boolean {
  return letter >= '\u4e00' && letter <= '\u9fff';
}

const PLAIN = /^[a-z0-9]*$/i;
const WORD = /^[\p{L}\p{N}\p{M}]+$/u;

/** A run of combining marks is capped before `normalize`, which is quadratic in them. */
const MARK_RUN = /(\p{M}{4})\p{M}+/gu;

/**
 * What folds to nothing. Marks that are accents: Latin, Greek, Cyrillic, Hebrew, Arabic, variation
 * selectors; the vowel signs of Indic scripts and Thai are letters and stay. Then soft hyphens, zero
 * width characters, direction marks and the Arabic stretcher U+0640.
 */
const ACCENTS = new RegExp(
  '[\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7' +
    '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed' +
    '\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\u{e0100}-\\u{e01ef}' +
    '\\u00ad\\u0640\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]',
  'gu',
);

/** Letters that no normal form takes apart, the final sigma, and `&`, which is read as a word. */
const LETTERS = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ['&', 'and'],
  ['＆', 'and'],
  // Persian and Arabic keyboards give different code points for what a reader sees as one letter.
  ['\u06a9', '\u0643'],
  ['\u06cc', '\u064a'],
  ['\u0649', '\u064a'],
  ...[...'’‘ʼʻʾʿ‛＇`´'].map((apostrophe) => [apostrophe, "'"] as const),
]);

const SECOND_HALVES = /[\u3099\u309a\u1160-\u11ff]/;
