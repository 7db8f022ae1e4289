import { anyScript } from '../../../text/any-script';
import { readPersonName } from '../../forms/person-name';
import type { Word } from '../../reading/runs';
import { isGivenName } from '../../words/given-names';
import { smallWord } from '../../words/small-words';
import type { Page } from '../page/page';
import { positionOf } from '../page/position';
import { placeOf, type Rest } from '../page/rests';
import { followsArticle } from '../page/words-before';
import { type Bearers, bearerOf } from './bearers';
import { monthBefore } from './month-names';
import { wholeNameOf } from './whole-names';

/**
 * Two to four capitalised words that no known bearer explains count as a stranger's full name. The family names
 * are kept for the page's memory.
 */
export function strangersOf(bearers: Bearers, page: Page): Strangers {
  const names = new Set<string>();
  const named = new Map<string, number>();
  const known = new Map<number, string>();
  const heard = new Set<string>();
  const mayShare = (first: Word, last: Word) =>
    bearers.mayEndWith(last) || bearers.mayEndWith(first);
  return {
    names,
    named,
    mayBeNew(first, last, count) {
      if (count < 2 || count > 4) return false;
      // Once a family name is known, another stranger of that name adds nothing.
      const before = known.get(last.hash);
      return before === undefined || !last.is(before) || mayShare(first, last);
    },
    introduce(rest) {
      const { words } = rest;
      const last = words[words.length - 1] as Word;
      if (words.length === 1) silenceBehindMonth(bearers, rest, page);
      if (rest.follows || !this.mayBeNew(words[0], last, words.length)) return;
      if (!mayBeStranger(rest, page)) return;
      if (mayShare(words[0], last) && !wholeNameOf(rest, bearers, page))
        silence(bearers, rest, heard);
      names.add(last.key);
      known.set(last.hash, last.key);
      const [{ key }] = words;
      if (!isGivenName(key)) return;
      for (const one of [key, last.key]) if (!named.has(one)) named.set(one, placeOf(rest));
    },
  };
}

export interface Strangers {
  /** The words that would be the strangers' family names, as keys. */
  readonly names: ReadonlySet<string>;
  /** Where the page first names those with a common given name, by this and by the family name. */
  readonly named: ReadonlyMap<string, number>;
  /** Whether `count` words may be a stranger not yet known, by the first and the last word. */
  mayBeNew(first: Word, last: Word, count: number): boolean;
  introduce(rest: Rest): void;
}

/**
 * Adds the stranger as a bearer of the names shared with somebody on the page. Of a stranger whom the page named
 * before, only titles are new.
 */
function silence(bearers: Bearers, rest: Rest, heard: Set<string>): void {
  const { words, titles } = rest;
  const keys = words.map(({ key }) => key);
  const [first = '', last = ''] = [keys[0], keys[keys.length - 1]];
  const { family, given } = bearers;
  const shares = [first, last].some((key) => family.has(key) || given.has(key));
  const at = placeOf(rest);
  if (!shares) return;
  const written = words.map(({ text }) => text).join(' ');
  if (titles.length === 0 && heard.has(written)) return;
  heard.add(written);
  if (bearerOf(keys, bearers, at)) return;
  const name = readPersonName(written);
  if (name) bearers.add(name, { given: name.given, at, titles });
}

/** "June Vell" is a stranger, though a month is in no run of capitals. */
function silenceBehindMonth(bearers: Bearers, { words: [word], titles, block }: Rest, page: Page) {
  if (titles.length || !bearers.family.has(word.key)) return;
  const text = page.blocks[block]?.text ?? '';
  const start = monthBefore(text, word.start);
  if (start === undefined) return;
  const given = [text.slice(start, word.start - 1).toLowerCase()];
  const name = { family: [word.key], given, familyFirst: false };
  bearers.add(name, { given, at: positionOf({ block, start }), titles });
}

/** In prose or a byline, without an article before it, and without words that names of people do not have. */
function mayBeStranger({ words, block }: Rest, { blocks }: Page): boolean {
  const { text = '', style } = blocks[block] ?? {};
  const { start } = words[0];
  const byline = isAfterBy(text, start);
  if (words.some((word) => isNoName(word, byline))) return false;
  if (style !== 'prose' && !byline && !isByline(text, start, (words[words.length - 1] as Word).end))
    return false;
  return !followsArticle(text, start);
}

/** "By Silvia Marten", "BY SILVIA MARTEN": at the head of a line. */
function isAfterBy(text: string, start: number): boolean {
  return AFTER_BY.test(text.slice(0, start));
}

const AFTER_BY = /^\s*by\s*$/i;

/** "Silvia Marten", "Silvia Marten, Research Fellow": a line of its own that begins with the name. */
function isByline(text: string, start: number, end: number): boolean {
  return start === 0 && (end === text.length || BYLINE_GOES_ON.test(text.slice(end, end + 3)));
}

const BYLINE_GOES_ON = /^(?:,\s|\s?\||\s[\u2013\u2014-]\s)/;

/** Only a byline may have a name in capitals, which elsewhere are an acronym's. */
function isNoName(word: Word, byline: boolean): boolean {
  if (smallWord(word) !== undefined || (word.isHyphenated && DESCRIBES.test(word.text)))
    return true;
  return word.odd && (byline ? /\d/ : NO_NAME).test(word.text);
}

/** "Pole-sitter Hamilton" is Hamilton; "Al-masri" is a name. */
const DESCRIBES =
  /^(?!al-|el-|ul-)[a-z]+-[a-z]+(?:er|or|time|old|born|based|winner|champion|man|woman)$/i;
const NO_NAME = anyScript`^\p{Lu}{2,}s?$|\d`;
