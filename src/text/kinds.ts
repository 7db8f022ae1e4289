/** What a character does in running text. */
export const CharKind = {
  /** Ends words and names: brackets, quotes, dashes, colons, emoji, lone surrogates. */
  Break: 0,
  /** A letter or digit of a script that puts spaces between words. */
  Word: 1,
  /** Han, Kana, Thai and their like: a word by itself, since nothing shows where words end. */
  Lone: 2,
  /** A Hangul syllable: a word by itself too, but spaces show where words begin. */
  Hangul: 3,
  /** Belongs to the letter before it. */
  Mark: 4,
  /** Invisible, and counted: soft hyphens, zero width spaces and joiners. */
  Hidden: 5,
  /** Invisible, not counted: direction marks. */
  Direction: 6,
  Space: 7,
  Newline: 8,
  /** Joins two words when it stands directly between them: hyphens, en dash, slash, middle dot. */
  Joint: 9,
  Apostrophe: 10,
  Stop: 11,
  Comma: 12,
} as const;
export type CharKind = (typeof CharKind)[keyof typeof CharKind];

/** The kind of one code point, given as a string; a lone surrogate is a `Break`. */
export function kindOf(char: string): CharKind {
  const listed = LISTED.get(char);
  if (listed !== undefined) return listed;
  if (char < '\u0080') return isAsciiWord(char) ? CharKind.Word : CharKind.Break;
  // General punctuation is met on every page; asking for scripts costs a cold worker 50 ms.
  if (char >= '\u2010' && char <= '\u206f' && char.length === 1) return CharKind.Break;
  for (const [kind, isKind] of LETTERS) if (isKind().test(char)) return kind;
  return CharKind.Break;
}

function isAsciiWord(char: string): boolean {
  const small = char.toLowerCase();
  return (small >= 'a' && small <= 'z') || (char >= '0' && char <= '9') || char === '_';
}

/** All but the ordinary one. */
export const UNUSUAL_SPACES =
  '\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
export const NEWLINES = '\n\r\u0085\u2028';
export const HIDDEN = '\u00ad\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff';
export const DIRECTION_MARKS =
  '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

const LISTED = new Map(
  (
    [
      [CharKind.Space, ` ${UNUSUAL_SPACES}`],
      [CharKind.Newline, NEWLINES],
      [CharKind.Hidden, HIDDEN],
      [CharKind.Direction, DIRECTION_MARKS],
      [CharKind.Apostrophe, "'’‘ʼʻʾʿ‛＇`´"],
      [CharKind.Stop, '.．'],
      [CharKind.Comma, ',，'],
      [CharKind.Joint, '-/‐‑‒–−﹣－·・･‧'],
      [CharKind.Lone, '&＆'],
    ] as const
  ).flatMap(([kind, chars]) => [...chars].map((char): [string, CharKind] => [char, kind])),
);

/** Functions, so that a pattern is compiled only when it is needed: a page in Latin letters needs few. */
const LETTERS: readonly (readonly [CharKind, () => RegExp])[] = [
  [CharKind.Word, () => /^[\u00c0-\u024f](?<![×÷])$/],
  [CharKind.Mark, () => /^[\p{M}\u0640\uff9e\uff9f]$/u],
  [CharKind.Hangul, () => /^[\uac00-\ud7a3]$/],
  [
    CharKind.Lone,
    () =>
      /^(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u,
  ],
  [CharKind.Word, () => /^[\p{L}\p{N}_]$/u],
];
