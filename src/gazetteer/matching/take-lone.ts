import type { Mention } from '../../model/mention';
import { FOLDED_SHIFT, JOINS, propertiesOf, SEVERAL } from '../../text/char-properties';
import { isInside, kindIn } from '../../text/kind-at';
import { CharKind } from '../../text/kinds';
import { Shape } from '../../text/shape';
import type { Layout } from '../index/layout';
import { hashOf } from '../words/hash';
import { lookUp } from './look-up';
import type { Room } from './room';
import { END } from './skim';
import { take } from './take';
import { pointAt } from './utf8';

/**
 * Takes the characters from `from` on that are words by themselves and whose keys have three bytes, as most Han,
 * Kana and Hangul characters do; returns where they end, or `from` where there are none.
 */
export function takeLone(
  room: Room,
  index: Layout,
  text: string,
  from: number,
  drift: number,
  found: Mention[],
): number {
  const { bytes, run } = room;
  let at = from;
  let start = from - drift;
  let next = wordAt(room, index, at);
  while (next !== NOT_LONE) {
    const word = next;
    next = wordAt(room, index, at + 3);
    if (next === NOT_LONE && goesOn(bytes, at + 3)) return at;
    take(run, index, text, word, start, start + 1, Shape.Lower, 0, 0, found);
    at += 3;
    start++;
  }
  return at;
}

/** The record of the character at `at`; 0 if it has none, `NOT_LONE` if it is no such character. */
function wordAt({ view, lone }: Room, index: Layout, at: number): number {
  const key = view.getInt32(at, true) & 0xffffff;
  const slot = ((key >>> 7) ^ (key >>> 16)) & (LONE - 2);
  if (lone[slot] === key) return lone[slot + 1] ?? 0;
  const plain = loneOf(key);
  if (plain === 0) return NOT_LONE;
  PLAIN.setInt32(0, plain, true);
  const word = lookUp(index, PLAIN, 0, 3, 0, hashOf(PLAIN, 0, 3, 0));
  lone[slot] = key;
  lone[slot + 1] = word;
  return word;
}

/** Two numbers for each of the characters seen last: its three bytes and its record. */
export const LONE = 512;

const NOT_LONE = -1;

/** Where the key of a character is looked up from. */
const PLAIN = new DataView(new ArrayBuffer(8));

/** The three bytes of a character's key; 0 if it is no word by itself, or has not three bytes. */
function loneOf(bytes: number): number {
  if ((bytes & 0xf0) !== 0xe0) return 0;
  const point = ((bytes & 15) << 12) | ((bytes >> 2) & 0xfc0) | ((bytes >> 16) & 63);
  const properties = propertiesOf(point);
  const kind = kindIn(properties);
  if (kind !== CharKind.Lone && kind !== CharKind.Hangul) return 0;
  const folded = properties >>> FOLDED_SHIFT;
  if (folded === point) return bytes;
  // Most characters fold to themselves; a traditional one folds to a Han character, of three bytes as well.
  if ((properties & (SEVERAL | JOINS)) !== 0 || folded < 0x4e00 || folded > 0x9fff) return 0;
  return (
    0xe0 | (folded >> 12) | ((0x80 | ((folded >> 6) & 63)) << 8) | ((0x80 | (folded & 63)) << 16)
  );
}

/** Whether a mark or an invisible character at `at` belongs to the word before it. */
function goesOn(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? END;
  return byte >= 0x80 && byte !== END && isInside(kindIn(propertiesOf(pointAt(bytes, at))));
}
