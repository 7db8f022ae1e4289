/** What a character does in running text. */
export const Kind = {
  /** Ends whatever was going on: brackets, quotes, dashes, colons, emoji, lone surrogates. */
  Break: 0,
  /** A letter or digit of a script that puts spaces between words. */
  Word: 1,
  /** Han, Kana, Thai and their like: a word by itself, since nothing shows where words end. */
  Lone: 2,
  /** A Hangul syllable: a word by itself too, but spaces show where words begin. */
  Hangul: 3,
  /** Belongs to the letter before it. */
  Mark: 4,
  /** Not seen, and counted: soft hyphens, zero width spaces and joiners. */
  Hidden: 5,
  /** Not seen, not counted: direction marks. */
  Direction: 6,
  Space: 7,
  Newline: 8,
  /** Joins two words when it stands directly between them: hyphens, en dash, slash, middle dot. */
  Joint: 9,
  Apostrophe: 10,
  Stop: 11,
  Comma: 12,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** The kind of one code point, given as a string; a lone surrogate is a `Break`. */
export function kindOf(char: string): Kind {
  for (const [kind, pattern] of PATTERNS) if (pattern.test(char)) return kind;
  return Kind.Break;
}

const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  [Kind.Space, /^[ \t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/],
  [Kind.Newline, /^[\n\r\u0085\u2028]$/],
  [Kind.Hidden, /^[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]$/],
  [Kind.Direction, /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/],
  [Kind.Apostrophe, /^['’‘ʼʻʾʿ‛＇`´]$/],
  [Kind.Stop, /^[.．]$/],
  [Kind.Comma, /^[,，]$/],
  [Kind.Joint, /^[-/‐‑‒–−﹣－·・･‧]$/],
  [Kind.Mark, /^[\p{M}\u0640\uff9e\uff9f]$/u],
  [Kind.Hangul, /^[\uac00-\ud7a3]$/],
  [
    Kind.Lone,
    /^(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u,
  ],
  [Kind.Lone, /^[&＆]$/],
  [Kind.Word, /^[\p{L}\p{N}_]$/u],
];
