import { Shape } from '../../text/shape';
import type { Draft } from './draft';
import { inSlices, type Sliced } from './in-slices';
import { filterBit, type Sections, SMALL, slotOf } from './layout';

/** The hash table over the words, and two filters: of the words that begin a name, and of all words. */
export function* lookup(
  { words, starts }: Draft,
  records: Int32Array,
): Sliced<Pick<Sections, 'filter' | 'known' | 'slots'>> {
  const slots = new Int32Array(Math.ceil(words.size / LOAD) + 1);
  const filter = new Int32Array(filterBits(words.size) / 32);
  const known = new Int32Array(filter.length);
  const bits = tagBits(records);
  const tag = (1 << bits) - 1;
  yield* inSlices(words.size, (word) => {
    const hash = words.hashes.at(word);
    let slot = slotOf(hash, slots.length);
    while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
    slots[slot] = ((records[word] ?? 0) << bits) | (hash & tag);
    pass(known, filterBit(hash, SMALL));
    pass(known, filterBit(hash, 0));
    const shapes = starts.at(word);
    const isDigit = (words.bytes[words.starts.at(word)] ?? 0) < SMALL_A;
    if ((shapes & (isDigit ? ~0 : BEGINS_SMALL)) !== 0) pass(filter, filterBit(hash, SMALL));
    if ((shapes & BEGINS_LARGE) !== 0) pass(filter, filterBit(hash, 0));
  });
  return { filter, known, slots };
}

function pass(filter: Int32Array, bit: number): void {
  const place = (bit & (filter.length * 32 - 1)) >> 5;
  filter[place] = (filter[place] ?? 0) | (1 << bit);
}

/** The share of slots in use. More is slower, less takes more room. */
const LOAD = 0.6;

/** The shapes of words that begin with a small letter, or with a capital; with a digit, all. */
const BEGINS_SMALL = (1 << Shape.Lower) | (1 << Shape.Mixed);
const BEGINS_LARGE = (1 << Shape.Title) | (1 << Shape.Upper) | (1 << Shape.Mixed);
const SMALL_A = 0x61;

/**
 * The bits of each filter: 32 to 64 a word, since a false positive costs as much as ten rejected words; half
 * as many where the filter would otherwise outgrow a near cache.
 */
function filterBits(words: number): number {
  const least = words * 32 <= NEAR ? words * 32 : words * 16;
  return 2 ** Math.max(8, Math.ceil(Math.log2(least)));
}

/** 64 KB, in bits. */
const NEAR = 1 << 19;

/** How many bits of a slot a record's place leaves free. */
export function tagBits(records: Int32Array): number {
  return Math.clz32(records.at(-1) ?? 1);
}
