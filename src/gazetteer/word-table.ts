import { Shape } from '../text/shape';
import type { Draft } from './draft';
import { inSlices, type Sliced } from './in-slices';
import { type Sections, slotOf } from './layout';
import { filterBit, SMALL } from './skim';

/** The hash table over the words, and the filter of those that begin a name. */
export function* lookup(
  { words, starts }: Draft,
  records: Int32Array,
): Sliced<Pick<Sections, 'filter' | 'slots'>> {
  const slots = new Int32Array(Math.ceil(words.size / LOAD) + 1);
  const filter = new Int32Array(filterBits(words.size) / 32);
  const bits = tagBits(records);
  const tag = (1 << bits) - 1;
  const mask = filter.length * 32 - 1;
  const pass = (bit: number) => {
    filter[(bit & mask) >> 5] = (filter[(bit & mask) >> 5] ?? 0) | (1 << bit);
  };
  yield* inSlices(words.size, (word) => {
    const hash = words.hashes.at(word);
    let slot = slotOf(hash, slots.length);
    while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
    slots[slot] = ((records[word] ?? 0) << bits) | (hash & tag);
    const shapes = starts.at(word);
    const isDigit = (words.bytes[words.starts.at(word)] ?? 0) < SMALL_A;
    if ((shapes & (isDigit ? ~0 : BEGINS_SMALL)) !== 0) pass(filterBit(hash, SMALL));
    if ((shapes & BEGINS_LARGE) !== 0) pass(filterBit(hash, 0));
  });
  return { filter, slots };
}

/** Of all slots, those in use. More is slower, less is larger. */
const LOAD = 0.6;

/** The shapes of words that begin with a small letter, or with a capital; with a digit, all. */
const BEGINS_SMALL = (1 << Shape.Lower) | (1 << Shape.Mixed);
const BEGINS_LARGE = (1 << Shape.Title) | (1 << Shape.Upper) | (1 << Shape.Mixed);
const SMALL_A = 0x61;

/** Eight to sixteen bits a word, since many a word begins no name. */
function filterBits(words: number): number {
  return 2 ** Math.max(8, Math.ceil(Math.log2(words * 8)));
}

/** The bits of a slot that a record's place leaves free. */
export function tagBits(records: Int32Array): number {
  return Math.clz32(records.at(-1) ?? 1);
}
