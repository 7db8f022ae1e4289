import type { Entity } from '../../../model/entity';
import { isJunior } from '../../forms/generation';
import type { PersonName } from '../../forms/person-name';
import { Bits } from '../../words/bits';
import { isGivenName } from '../../words/given-names';
import { hashOf } from '../../words/key';
import type { Word } from '../../words/word';

/** Someone whose full name the page has given, and where. */
export interface Bearer {
  /** Undefined for someone the dataset does not know. */
  readonly entity?: Entity;
  /** Given and middle names as keys. */
  readonly given: readonly string[];
  /** Place of the full name on the page; -1 if it was in earlier blocks. */
  readonly at: number;
  /** The titles that stood before the full name, as keys. */
  readonly titles: readonly string[];
}

/**
 * Who bears a name on this page, by family name and by given name. Each person is there once; all strangers
 * together are one.
 */
export interface Bearers {
  readonly family: ReadonlyMap<string, readonly Bearer[]>;
  readonly given: ReadonlyMap<string, readonly Bearer[]>;
  /**
   * Whether a part of someone's name may end with this word; most capitals do not. False positives are possible.
   */
  mayEndWith(word: Word): boolean;
  add(name: PersonName, bearer: Bearer): void;
}

export function noBearers(): Bearers {
  const family = new Map<string, Bearer[]>();
  const given = new Map<string, Bearer[]>();
  const ends = new Bits(SIZE);
  return {
    family,
    given,
    mayEndWith: ({ hash }) => ends.mayHave(hash),
    add(name, bearer) {
      for (const key of name.family) {
        push(family, key, bearer);
        ends.add(hashOf(key.slice(key.lastIndexOf(' ') + 1)));
      }
      for (const first of name.familyFirst ? [] : calledBy(name.given)) {
        push(given, first, bearer);
        ends.add(hashOf(first));
      }
    },
  };
}

/** The given name that may stand alone; also the second of Muhammad Shafee, as hardly anybody is called Muhammad alone. */
function calledBy([first = '', second = '']: readonly string[]): readonly string[] {
  const isSecond = MUHAMMAD.test(first) && second.length > 2 && !isGivenName(second);
  return [...(first.length > 2 ? [first] : []), ...(isSecond ? [second] : [])];
}

const MUHAMMAD = /^(?:m[ou]hamm?[ae]d|mohd)$/;

/** Bits for the ends of names; a page of names has some hundreds. */
const SIZE = 2048;

/**
 * Whether the words before a family name can be the bearer's: each must be a given name or the initial of one.
 * Where no middle name of the bearer is known, a later initial may be any, and where only its initial is, so may a
 * later name: Colin Luther Powell, but not Luke, for Colin L. Powell. Papers spell the vowels of Arabic names as they
 * like: Nuri and Nouri al-Maliki.
 */
function mayBe({ given }: Bearer, before: readonly string[], isArabic: boolean): boolean {
  const fits = (word: string, index: number) =>
    given.some(
      (name) =>
        name === word ||
        (isArabic && consonantsOf(name) === consonantsOf(word)) ||
        (word.length === 1 && name.startsWith(word)) ||
        (index > 0 && name.length === 1 && word.startsWith(name)),
    );
  return before.every(
    (word, index) => fits(word, index) || (index > 0 && word.length === 1 && given.length === 1),
  );
}

/** The consonants of a given name, each once, and a vowel at its end, which tells Amira from Amir. */
function consonantsOf(name: string): string {
  return name.replace(/[aeiouy]+(?!$)/g, '').replace(/(.)\1+/g, '$1');
}

const ARABIC_FAMILY = /^(?:al|el|ul|bin|ibn|bint)[- ]/;

/** The bearers who fit a longer part of a name: "Habern Freeman" for Habern W. Freeman. */
export function bearerOf(
  keys: readonly string[],
  bearers: Bearers,
  at: number,
): readonly Bearer[] | undefined {
  for (let from = 1; from < keys.length; from++) {
    const family = keys.slice(from).join(' ');
    const isArabic = ARABIC_FAMILY.test(family);
    const fitting = (bearers.family.get(family) ?? []).filter(
      (bearer) => isMeant(bearer, at) && mayBe(bearer, keys.slice(0, from), isArabic),
    );
    if (fitting.length) return fitting;
  }
  return undefined;
}

/** Someone with a record. "Marco Tarn" before "Marco Tarn Jr." has been named is his father. */
function isMeant({ entity, at }: Bearer, here: number): boolean {
  return entity !== undefined && (at < here || !isJunior(entity.caption));
}

/** One entry for each person, at the first full name, with the titles of all. */
function push(map: Map<string, Bearer[]>, key: string, bearer: Bearer): void {
  const bearers = map.get(key);
  if (!bearers) {
    map.set(key, [bearer]);
    return;
  }
  const same = bearers.findIndex(({ entity }) => entity?.id === bearer.entity?.id);
  const before = bearers[same];
  if (!before) bearers.push(bearer);
  else if (bearer.titles.some((title) => !before.titles.includes(title)))
    bearers[same] = { ...before, titles: [...new Set([...before.titles, ...bearer.titles])] };
}
