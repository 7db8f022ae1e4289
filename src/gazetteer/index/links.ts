import type { Draft } from './draft';
import { inSlices, type Sliced, sumUp } from './in-slices';
import { COMMA } from './layout';
import { NO_PREFIX, type Prefixes } from './prefixes';
import { LONGEST_NAME } from './surface';

/**
 * Where to go on when a search has reached a prefix and found nothing: for each prefix the longest of its
 * suffixes that is a prefix too (`NO_PREFIX` for none), or `NOISY` where a name stands inside it after its
 * first word and must be searched for.
 *
 * This is the failure function of Aho and Corasick (CACM 18, 1975) over words. It keeps the cost linear for
 * a text that begins the same long name again and again.
 */
export function* linksOf({ prefixes }: Draft): Sliced<Int32Array> {
  const links = new Int32Array(prefixes.size).fill(NOISY);
  const order = yield* byDepth(prefixes);
  yield* inSlices(order.length, (i) => {
    const prefix = order[i] ?? 0;
    const parent = prefixes.parent(prefix);
    if (parent === NO_PREFIX) links[prefix] = NO_PREFIX;
    else if (links[parent] !== NOISY) links[prefix] = linkOf(prefix, parent);
  });
  return links;

  function linkOf(prefix: number, parent: number): number {
    const word = prefixes.word(prefix);
    for (let end = links[parent] ?? NOISY; ; end = links[end] ?? NOISY) {
      const next = prefixes.find(end, end === NO_PREFIX ? word & ~COMMA : word);
      if (next !== NO_PREFIX) return isQuiet(next) ? next : NOISY;
      if (end === NO_PREFIX) return NO_PREFIX;
    }
  }

  function isQuiet(prefix: number): boolean {
    return prefixes.name(prefix) < 0 && links[prefix] !== NOISY;
  }
}

export const NOISY = -2;

/** The prefixes that go on, shorter ones first. */
function* byDepth(prefixes: Prefixes): Sliced<Int32Array> {
  const starts = new Int32Array(LONGEST_NAME + 2);
  yield* inSlices(prefixes.size, (i) => {
    if (prefixes.children(i) === 0) return;
    const after = prefixes.depth(i) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  });
  sumUp(starts);
  const order = new Int32Array(starts.at(-1) ?? 0);
  yield* inSlices(prefixes.size, (i) => {
    if (prefixes.children(i) === 0) return;
    const depth = prefixes.depth(i);
    const place = starts[depth] ?? 0;
    starts[depth] = place + 1;
    order[place] = i;
  });
  return order;
}
