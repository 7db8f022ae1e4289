import type { Draft } from './draft';
import { COMMA } from './layout';
import { NO_PREFIX } from './prefixes';

/**
 * Where to go on when a search has come as far as a prefix and found nothing: for each prefix the
 * longest of its own ends that is a prefix too (`NO_PREFIX` for none), or `NOISY` where a name stands
 * inside it after its first word, which must be looked for.
 *
 * This is the failure function of Aho and Corasick (CACM 18, 1975) over words. It is what keeps a text
 * that begins the same long name again and again linear.
 */
export function linksOf({ prefixes }: Draft, depths: Int32Array, goesOn: Int32Array): Int32Array {
  const links = new Int32Array(prefixes.size).fill(NOISY);
  for (const prefix of byDepth(depths, goesOn)) {
    const parent = prefixes.parents.at(prefix);
    if (parent === NO_PREFIX) links[prefix] = NO_PREFIX;
    else if (links[parent] !== NOISY) links[prefix] = linkOf(prefix, parent);
  }
  return links;

  function linkOf(prefix: number, parent: number): number {
    const word = prefixes.words.at(prefix);
    for (let end = links[parent] ?? NOISY; ; end = links[end] ?? NOISY) {
      const next = prefixes.find(end, end === NO_PREFIX ? word & ~COMMA : word);
      if (next !== NO_PREFIX) return isQuiet(next) ? next : NOISY;
      if (end === NO_PREFIX) return NO_PREFIX;
    }
  }

  function isQuiet(prefix: number): boolean {
    return prefixes.names.at(prefix) < 0 && links[prefix] !== NOISY;
  }
}

export const NOISY = -2;

/** Words in each prefix. */
export function depthsOf({ prefixes }: Draft): Int32Array {
  const depths = new Int32Array(prefixes.size);
  for (let i = 0; i < depths.length; i++) {
    const parent = prefixes.parents.at(i);
    depths[i] = parent === NO_PREFIX ? 1 : (depths[parent] ?? 0) + 1;
  }
  return depths;
}

/** The prefixes that go on, short ones first. */
function byDepth(depths: Int32Array, goesOn: Int32Array): Int32Array {
  const inner: number[] = [];
  for (let i = 0; i < depths.length; i++) if ((goesOn[i] ?? 0) > 0) inner.push(i);
  return Int32Array.from(inner).sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0));
}
