import { isAbbreviation } from '../text/gaps';
import { Shape } from '../text/shape';
import type { Draft } from './draft';
import { inSlices, type Sliced, sumUp } from './in-slices';
import { Ints } from './ints';
import {
  ABBREVIATION,
  ALL_LOOKED_FOR,
  COMMA,
  LAST,
  LINK_DEPTH,
  LINK_PLACE,
  NONE,
  RECORD_FLAGS,
  RECORD_KEY,
  RECORD_LENGTH,
  type Sections,
  slotOf,
  Value,
  write,
} from './layout';
import { depthsOf, linksOf, NOISY } from './links';
import { COMMONEST } from './patterns';
import { NO_PREFIX } from './prefixes';
import { filterBit, SMALL } from './skim';

/** A draft → the bytes of its index, slice by slice. Every round is linear in the names. */
export function* layOut(draft: Draft): Sliced<ArrayBuffer> {
  const patterns = draft.patterns.section();
  const records = yield* placeRecords(draft);
  const { values, groups } = yield* endings(draft, patterns);
  const { children, inner } = yield* goingOn(draft, records, values);
  const sections: Sections = {
    ...(yield* lookup(draft, records)),
    records: yield* writeRecords(draft, records, values),
    children,
    inner,
    groups: groups.values(),
    patterns: patterns.section,
  };
  yield;
  return write(draft.entities.length, tagBits(records), sections);
}

/** Where each word's record begins, and where the last one ends. Place 0 means an empty slot. */
function* placeRecords({ words, starts }: Draft): Sliced<Int32Array> {
  const places = new Int32Array(words.size + 1);
  let at = 1;
  yield* inSlices(words.size, (word) => {
    if (starts.at(word) !== 0) at++;
    places[word] = at;
    const bytes = RECORD_KEY + words.starts.at(word + 1) - words.starts.at(word);
    at += (bytes + 3) >> 2;
  });
  // Keys are compared four bytes at a time.
  places[words.size] = at + 1;
  return places;
}

/** For each prefix the value of the names that end there. */
function* endings(draft: Draft, patterns: ReturnType<Draft['patterns']['section']>) {
  const { prefixes, entities, ordinals, cases, before } = draft;
  const values = new Int32Array(prefixes.size).fill(NONE);
  const groups = new Ints();
  yield* inSlices(prefixes.size, (prefix) => {
    const name = prefixes.names.at(prefix);
    if (name < 0) return;
    const rank = patterns.ranks[cases.at(name)] ?? COMMONEST;
    const isAlone = before.at(name) < 0;
    if (isAlone && rank < COMMONEST && isShort(entities.at(name), ordinals.at(name))) {
      values[prefix] = (rank << 27) | (entities.at(name) << 6) | ordinals.at(name);
      return;
    }
    values[prefix] = (Value.Group << 30) | groups.length;
    for (const one of chain(draft, name)) {
      groups.push(entities.at(one));
      groups.push(ordinals.at(one));
      groups.push(patterns.places[cases.at(one)] ?? 0);
    }
    groups.array[groups.length - 1] = groups.at(groups.length - 1) | LAST;
  });
  return { values, groups };
}

function isShort(entity: number, ordinal: number): boolean {
  return entity >= 0 && entity < 1 << 21 && ordinal >= 0 && ordinal < 1 << 6;
}

/** The names with the words of `name`, by entity and place in the entity. */
function chain({ entities, ordinals, before }: Draft, name: number): number[] {
  const names: number[] = [];
  for (let one = name; one >= 0; one = before.at(one)) names.push(one);
  return names.sort((a, b) => entities.at(a) - entities.at(b) || ordinals.at(a) - ordinals.at(b));
}

/** The children of every prefix, sorted by word; a prefix that has some gets a value that says where. */
function* goingOn(draft: Draft, records: Int32Array, values: Int32Array) {
  const { prefixes } = draft;
  const counts = new Int32Array(prefixes.size);
  yield* inSlices(prefixes.size, (prefix) => {
    const parent = prefixes.parent(prefix);
    if (parent !== NO_PREFIX) counts[parent] = (counts[parent] ?? 0) + 1;
  });
  const inner = new Ints();
  const next = new Int32Array(prefixes.size);
  let first = 0;
  yield* inSlices(prefixes.size, (prefix) => {
    const count = counts[prefix] ?? 0;
    if (count === 0) return;
    next[prefix] = first;
    const ending = values[prefix] ?? NONE;
    values[prefix] = (Value.Inner << 30) | inner.length;
    inner.push(first);
    inner.push(ending);
    inner.push(ALL_LOOKED_FOR);
    first += count;
  });
  for (const number of [first, NONE, ALL_LOOKED_FOR]) inner.push(number);
  yield* addLinks(draft, counts, values, inner.array);
  const children = new Int32Array(first * 2);
  const order = yield* byWord(draft);
  yield* inSlices(order.length, (i) => {
    const prefix = order[i] ?? 0;
    const parent = prefixes.parent(prefix);
    const word = prefixes.word(prefix);
    const at = next[parent] ?? 0;
    next[parent] = at + 1;
    children[at * 2] = (records[word & ~COMMA] ?? 0) | (word & COMMA);
    children[at * 2 + 1] = values[prefix] ?? NONE;
  });
  return { children, inner: inner.values() };
}

/** Tells each inner prefix where a search goes on that found nothing this far (`links.ts`). */
function* addLinks(
  draft: Draft,
  goesOn: Int32Array,
  values: Int32Array,
  inner: Int32Array,
): Sliced<void> {
  const depths = yield* depthsOf(draft);
  const links = yield* linksOf(draft, depths, goesOn);
  yield* inSlices(links.length, (prefix) => {
    const link = links[prefix] ?? NOISY;
    if (link === NOISY) return;
    const depth = link === NO_PREFIX ? 0 : (depths[link] ?? 0);
    const place = link === NO_PREFIX ? 0 : (values[link] ?? 0) & LINK_PLACE;
    inner[((values[prefix] ?? 0) & LINK_PLACE) + 2] = (depth << LINK_DEPTH) | place;
  });
}

/** The prefixes of two words and more in the order of their last words, those after a comma first. */
function* byWord({ words, prefixes }: Draft): Sliced<Int32Array> {
  const rank = (word: number) => (word & ~COMMA) + (word < 0 ? 0 : words.size);
  const starts = new Int32Array(words.size * 2 + 1);
  yield* inSlices(prefixes.size, (i) => {
    if (prefixes.parent(i) === NO_PREFIX) return;
    const after = rank(prefixes.word(i)) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  });
  sumUp(starts);
  const order = new Int32Array(starts.at(-1) ?? 0);
  yield* inSlices(prefixes.size, (i) => {
    if (prefixes.parent(i) === NO_PREFIX) return;
    const at = rank(prefixes.word(i));
    const place = starts[at] ?? 0;
    starts[at] = place + 1;
    order[place] = i;
  });
  return order;
}

function* writeRecords(draft: Draft, places: Int32Array, values: Int32Array): Sliced<Int32Array> {
  const { words, prefixes, starts } = draft;
  const records = new Int32Array(places.at(-1) ?? 1);
  const bytes = new Uint8Array(records.buffer);
  yield* inSlices(words.size, (word) => {
    const place = places[word] ?? 0;
    const start = words.starts.at(word);
    const end = words.starts.at(word + 1);
    bytes[place * 4 + RECORD_LENGTH] = end - start;
    bytes[place * 4 + RECORD_FLAGS] = starts.at(word) | abbreviation(words.bytes, start, end);
    for (let i = start; i < end; i++) {
      bytes[place * 4 + RECORD_KEY + i - start] = words.bytes[i] ?? 0;
    }
  });
  yield* inSlices(prefixes.size, (i) => {
    if (prefixes.parent(i) !== NO_PREFIX) return;
    records[(places[prefixes.word(i)] ?? 0) - 1] = values[i] ?? NONE;
  });
  return records;
}

function abbreviation(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > LONGEST_ABBREVIATION) return 0;
  let key = '';
  for (let i = start; i < end; i++) key += String.fromCharCode(bytes[i] ?? 0);
  const isAscii = (bytes[start] ?? 0) < 0x80;
  return isAbbreviation(isAscii ? key : DECODER.decode(bytes.subarray(start, end)))
    ? ABBREVIATION
    : 0;
}

const LONGEST_ABBREVIATION = 5;
const DECODER = new TextDecoder();

/** The hash table over the words, and the filter of those that begin a name. */
function* lookup(
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
function tagBits(records: Int32Array): number {
  return Math.clz32(records.at(-1) ?? 1);
}
