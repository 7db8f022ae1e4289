import { isAbbreviation } from '../../text/gaps';
import { BEFORE, type Draft, ENTITY, NAME_ROW, ORDINAL, PATTERN } from './draft';
import { goingOn } from './going-on';
import { inSlices, type Sliced } from './in-slices';
import { write } from './index-bytes';
import { Ints } from './ints';
import {
  ABBREVIATION,
  ALONE,
  LAST,
  NONE,
  RECORD_FLAGS,
  RECORD_KEY,
  RECORD_LENGTH,
  type Sections,
  Value,
} from './layout';
import { COMMONEST } from './patterns';
import { NO_PREFIX } from './prefixes';
import { lookup, tagBits } from './word-table';

/** A draft → the bytes of its index, slice by slice. Every round is linear in the names. */
export function* writeOut(draft: Draft): Sliced<ArrayBuffer> {
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
  return write(draft.names.length / NAME_ROW, tagBits(records), sections);
}

/** Where each word's record begins, and where the last one ends. Place 0 means an empty slot. */
function* placeRecords({ words, starts }: Draft): Sliced<Int32Array> {
  const places = new Int32Array(words.size + 1);
  const { array } = words.starts;
  let at = 1;
  yield* inSlices(words.size, (word) => {
    if (starts.at(word) !== 0) at++;
    places[word] = at;
    const bytes = RECORD_KEY + (array[word + 1] ?? 0) - (array[word] ?? 0);
    at += (bytes + 3) >> 2;
  });
  // Keys are compared four bytes at a time.
  places[words.size] = at + 1;
  return places;
}

/** For each prefix, the value of the names that end there. */
function* endings(draft: Draft, patterns: ReturnType<Draft['patterns']['section']>) {
  const { prefixes, names } = draft;
  const rows = names.array;
  const values = new Int32Array(prefixes.size).fill(NONE);
  const groups = new Ints();
  yield* inSlices(prefixes.size, (prefix) => {
    const name = prefixes.name(prefix);
    if (name < 0) return;
    const rank = patterns.ranks[rows[name + PATTERN] ?? 0] ?? COMMONEST;
    const isAlone = (rows[name + BEFORE] ?? 0) < 0;
    const entity = rows[name + ENTITY] ?? 0;
    const ordinal = rows[name + ORDINAL] ?? 0;
    if (isAlone && rank < COMMONEST && isShort(entity, ordinal)) {
      values[prefix] = (rank << 27) | (entity << 6) | ordinal;
      return;
    }
    values[prefix] = (Value.Group << 30) | groups.length;
    for (const one of chain(draft, name)) {
      groups.push(names.at(one + ENTITY));
      groups.push(names.at(one + ORDINAL));
      groups.push(patterns.places[names.at(one + PATTERN)] ?? 0);
    }
    groups.array[groups.length - 1] = groups.at(groups.length - 1) | LAST;
  });
  return { values, groups };
}

function isShort(entity: number, ordinal: number): boolean {
  return entity >= 0 && entity < 1 << 21 && ordinal >= 0 && ordinal < 1 << 6;
}

/** The names with the words of `name`, by entity and place in the entity. */
function chain({ names }: Draft, name: number): number[] {
  const rows: number[] = [];
  for (let one = name; one >= 0; one = names.at(one + BEFORE)) rows.push(one);
  return rows.sort(
    (a, b) =>
      names.at(a + ENTITY) - names.at(b + ENTITY) || names.at(a + ORDINAL) - names.at(b + ORDINAL),
  );
}

function* writeRecords(draft: Draft, places: Int32Array, values: Int32Array): Sliced<Int32Array> {
  const { words, prefixes, starts } = draft;
  const records = new Int32Array(places.at(-1) ?? 1);
  const bytes = new Uint8Array(records.buffer);
  const keys = words.bytes;
  const { array } = words.starts;
  yield* inSlices(words.size, (word) => {
    const place = places[word] ?? 0;
    const start = array[word] ?? 0;
    const end = array[word + 1] ?? 0;
    bytes[place * 4 + RECORD_LENGTH] = end - start;
    bytes[place * 4 + RECORD_FLAGS] = starts.at(word) | abbreviation(keys, start, end);
    const to = place * 4 + RECORD_KEY - start;
    for (let i = start; i < end; i++) bytes[to + i] = keys[i] ?? 0;
  });
  yield* inSlices(prefixes.size, (i) => {
    if (prefixes.parent(i) !== NO_PREFIX) return;
    const place = places[prefixes.word(i)] ?? 0;
    records[place - 1] = values[i] ?? NONE;
    if (prefixes.name(i) >= 0) {
      bytes[place * 4 + RECORD_FLAGS] = (bytes[place * 4 + RECORD_FLAGS] ?? 0) | ALONE;
    }
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
