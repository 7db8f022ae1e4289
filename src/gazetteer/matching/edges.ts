import { anyScript } from '../../text/any-script';
import { propertiesOf } from '../../text/char-properties';
import { kindIn, startsWord } from '../../text/kind-at';
import { CharKind } from '../../text/kinds';
import { goesOnAsWord, isInKatakana } from './across';

// Letter by letter, because a pattern with Unicode classes costs a cold worker 5 ms.

/**
 * Whether a name may begin at `start`, where a word begins: not inside O’Neill, in a mail address or
 * in a word of Korean or Katakana; after an elision (l’Iran, d’Interpol) it may.
 */
export function mayStart(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (before < 0x80 && before !== APOSTROPHE) return before !== AT;
  const seen = visibleFrom(text, start - 1, -1);
  if (kindAt(text, seen) === CharKind.Apostrophe) {
    if (isLetter(text, visibleFrom(text, seen - 1, -1))) return isElision(text, start - 1);
  }
  if (isInKatakana(text, start)) return false;
  return !(isHangul(text.charCodeAt(start)) && isHangul(text.charCodeAt(seen)));
}

/**
 * Whether a name may end at `end`, where a word ends: it may before a possessive or a Turkish ending, and in Korean
 * before a particle; not inside Xi’an, a mail address or a domain name, or where the letters show that a word goes on.
 */
export function mayEnd(text: string, end: number): boolean {
  if (end === text.length) return true;
  const after = text.charCodeAt(end);
  if (after < 0x80 && after !== APOSTROPHE && after !== STOP) return after !== AT;
  if (after === STOP) return !isSmallOrDigit(text, end + 1);
  const seen = visibleFrom(text, end, 1);
  if (kindAt(text, seen) === CharKind.Apostrophe) {
    const letter = visibleFrom(text, seen + 1, 1);
    if (isLetter(text, letter)) {
      const isS = (text.charCodeAt(letter) | 0x20) === SMALL_S;
      return (isS && !isLetter(text, visibleFrom(text, letter + 1, 1))) || isEnding(text, letter);
    }
  }
  if (isInKatakana(text, end) || goesOnAsWord(text, end)) return false;
  return !isHangul(text.charCodeAt(end - 1)) || !isHangul(after) || isParticle(text, end);
}

const APOSTROPHE = 0x27;
const STOP = 0x2e;
const AT = 0x40;
const SMALL_S = 0x73;

/** The first place from `at` on, forwards or backwards, with a visible character. */
function visibleFrom(text: string, at: number, step: 1 | -1): number {
  let seen = at;
  for (let left = REACH; left > 0; left--) {
    const kind = kindAt(text, seen);
    if (kind !== CharKind.Hidden && kind !== CharKind.Direction) break;
    seen += step;
  }
  return seen;
}

/** How far to look over invisible characters, in UTF-16 units. */
const REACH = 16;

/** The kind of the character at a place, which may be either half of a surrogate pair. */
function kindAt(text: string, at: number): CharKind {
  if (at < 0 || at >= text.length) return CharKind.Break;
  return kindIn(propertiesOf(pointAt(text, at)));
}

function pointAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xdc00 || unit > 0xdfff || at === 0) return text.codePointAt(at) ?? 0;
  const pair = text.codePointAt(at - 1) ?? 0;
  return pair > 0xffff ? pair : unit;
}

/** A letter, digit or mark, or one of the apostrophes that are letters; `&` is a word but no letter. */
function isLetter(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  const unit = text.charCodeAt(at);
  if (kind === CharKind.Apostrophe) return unit >= 0x2bb && unit <= 0x2bf;
  return (startsWord(kind) || kind === CharKind.Mark) && unit !== AND && unit !== WIDE_AND;
}

const AND = 0x26;
const WIDE_AND = 0xff06;

/** Whether the apostrophe at `at` stands after an article or pronoun that lost its vowel. */
function isElision(text: string, at: number): boolean {
  if (kindAt(text, at) !== CharKind.Apostrophe) return false;
  let first = at;
  while (at - first <= LONGEST_ELISION && isLetter(text, first - 1)) first--;
  return kindAt(text, first - 1) !== CharKind.Apostrophe && ELISIONS.has(text.slice(first, at));
}

/** D’, Dell’ and O’ with a capital begin surnames. */
const ELISIONS = new Set(
  'l d j m t s n c qu jusqu lorsqu puisqu quoiqu dall dell nell sull coll all un L Qu QU'.split(
    ' ',
  ),
);
const LONGEST_ELISION = 6;

/** Whether the rest of a word is an ending that Turkish writes after names: Interpol’ün, Türkiye’ye. */
function isEnding(text: string, start: number): boolean {
  let end = start;
  while (end - start <= LONGEST_ENDING && isLetter(text, end)) end++;
  return ENDINGS.has(text.slice(start, end));
}

const LONGEST_ENDING = 4;

const ENDINGS = new Set(
  (
    'a e ya ye na ne ı i u ü yı yi yu yü ın in un ün nın nin nun nün da de ta te nda nde dan den tan ten ndan nden ' +
    'la le yla yle ca ce nca nce daki deki taki teki'
  ).split(' '),
);

/** What follows a stop inside an address. */
function isSmallOrDigit(text: string, at: number): boolean {
  if (at === text.length) return false;
  const unit = text.charCodeAt(at);
  if (unit >= 0x80) return SMALL_OR_DIGIT.test(text.slice(at, at + 2));
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

const SMALL_OR_DIGIT = anyScript`^[\p{Ll}\p{N}]`;

function isHangul(unit: number): boolean {
  return unit >= 0xac00 && unit <= 0xd7a3;
}

function isParticle(text: string, start: number): boolean {
  let end = start;
  while (end - start <= LONGEST_PARTICLE && isHangul(text.charCodeAt(end))) end++;
  return PARTICLES.has(text.slice(start, end));
}

const LONGEST_PARTICLE = 4;

/** Particles that Korean attaches to a name: 시진핑은, 중국의. */
const PARTICLES = new Set(
  (
    '은 는 이 가 을 를 의 에 에서 에게 에는 에도 와 과 도 만 로 으로 까지 부터 보다 께서 이나 나 랑 이랑 처럼 에서는 ' +
    '에서도 에게는 으로는 으로부터 로부터 이다 이라고 라고 인 측 측은 측이 과의 와의 에서의 으로서 로서 이라는 라는 이며 ' +
    '이자 께서는 마저 조차 에게서'
  ).split(' '),
);
