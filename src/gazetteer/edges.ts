/**
 * Whether a name may begin at `start`, where a word begins: not inside O’Neill, in a mail address or
 * in a Korean word; after an elision (l’Iran, d’Interpol) it may.
 */
export function mayStart(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before < 0x80 && before !== APOSTROPHE) return before !== AT;
  if (start === 0) return true;
  const head = text.slice(Math.max(0, start - REACH), start);
  if (INSIDE_WORD.test(head)) return ELIDED.test(head);
  return !(isHangul(text.charCodeAt(start)) && HANGUL_BEFORE.test(head));
}

/**
 * Whether a name may end at `end`, where a word ends: before a possessive, not inside Xi’an, in a mail
 * address or domain name; in Korean before a particle.
 */
export function mayEnd(text: string, end: number): boolean {
  const after = text.charCodeAt(end);
  if (after < 0x80 && after !== APOSTROPHE && after !== STOP) return after !== AT;
  if (end === text.length) return true;
  const tail = text.slice(end, end + REACH);
  if (after === STOP) return !DOMAIN.test(tail);
  if (GOES_ON.test(tail)) return POSSESSIVE.test(tail);
  if (!isHangul(text.charCodeAt(end - 1))) return true;
  const [suffix = ''] = HANGUL_AFTER.exec(tail) ?? [];
  return suffix === '' || PARTICLES.has(suffix);
}

const APOSTROPHE = 0x27;
const STOP = 0x2e;
const AT = 0x40;

/** How far to look, in UTF-16 units: an elision, a particle and a few invisible characters. */
const REACH = 16;

const SIGN = "['’‘ʼʻʾʿ‛＇`´]";
const UNSEEN =
  '[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]*';
const LETTER = '[\\p{L}\\p{N}\\p{M}_]';

const INSIDE_WORD = new RegExp(`${LETTER}${UNSEEN}${SIGN}${UNSEEN}$`, 'u');
const GOES_ON = new RegExp(`^${UNSEEN}${SIGN}${UNSEEN}${LETTER}`, 'u');
const POSSESSIVE = new RegExp(`^${UNSEEN}${SIGN}${UNSEEN}[sS](?!${UNSEEN}${LETTER})`, 'u');
const DOMAIN = /^\.[\p{Ll}\p{N}]/u;

/** Articles and pronouns that lose their vowel. D’, Dell’ and O’ with a capital begin surnames. */
const ELIDED = new RegExp(
  `(?<!${LETTER}|${SIGN})(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|dall|dell|nell|sull|coll|all|un|L|Qu|QU)${SIGN}$`,
  'u',
);

const HANGUL_BEFORE = new RegExp(`[\\uac00-\\ud7a3]${UNSEEN}$`, 'u');
const HANGUL_AFTER = /^[\uac00-\ud7a3]+/;

function isHangul(unit: number): boolean {
  return unit >= 0xac00 && unit <= 0xd7a3;
}

/** What Korean writes onto a name: 시진핑은, 중국의. */
const PARTICLES = new Set(
  (
    '은 는 이 가 을 를 의 에 에서 에게 에는 에도 와 과 도 만 로 으로 까지 부터 보다 께서 이나 나 랑 이랑 처럼 에서는 ' +
    '에서도 에게는 으로는 으로부터 로부터 이다 이라고 라고 인 측 측은 측이'
  ).split(' '),
);
