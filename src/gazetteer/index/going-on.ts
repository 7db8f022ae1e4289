import type { Draft } from './draft';
import { inSlices, type Sliced, sumUp } from './in-slices';
import { Ints } from './ints';
import { ALL_LOOKED_FOR, COMMA, LINK_DEPTH, LINK_PLACE, NONE, Value } from './layout';
import { linksOf, NOISY } from './links';
import { NO_PREFIX } from './prefixes';

/** Writes the children of every prefix, sorted by word; the value of a prefix with children says where they are. */
export function* goingOn(draft: Draft, records: Int32Array, values: Int32Array) {
  const { prefixes } = draft;
  const inner = new Ints();
  const next = new Int32Array(prefixes.size);
  let first = 0;
  yield* inSlices(prefixes.size, (prefix) => {
    const count = prefixes.children(prefix);
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
  yield* addLinks(draft, values, inner.array);
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

/** Gives each inner prefix the place where a search that found nothing so far goes on (`links.ts`). */
function* addLinks(draft: Draft, values: Int32Array, inner: Int32Array): Sliced<void> {
  const links = yield* linksOf(draft);
  yield* inSlices(links.length, (prefix) => {
    const link = links[prefix] ?? NOISY;
    if (link === NOISY) return;
    const depth = link === NO_PREFIX ? 0 : draft.prefixes.depth(link);
    const place = link === NO_PREFIX ? 0 : (values[link] ?? 0) & LINK_PLACE;
    inner[((values[prefix] ?? 0) & LINK_PLACE) + 2] = (depth << LINK_DEPTH) | place;
  });
}

/** The prefixes of two or more words, in the order of their last words; those after a comma come first. */
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
