import type { Page, Sighting } from '../page/page';
import type { Phrase } from '../page/phrase';

/** The nearest of some words in the block; otherwise the first found in the blocks around. */
export interface Nearest {
  readonly words: readonly Phrase[];
  readonly inBlock: { readonly word: string; readonly distance: number } | undefined;
  /** One of the words; undefined where the blocks around have none. */
  readonly elsewhere: Phrase | undefined;
  /** Needed to look for one anywhere on the page (`farAway`). */
  readonly sighting: Sighting;
  readonly page: Page;
}

/** The nearest of some words or entity ids in the block, otherwise one in the blocks around. */
export function nearest(
  words: readonly Phrase[],
  sighting: Sighting,
  page: Page,
): Nearest | undefined {
  if (words.length === 0) return undefined;
  const onPage = page.onPage(words);
  let inBlock: Nearest['inBlock'];
  for (const word of onPage) {
    const distance = page.distance(sighting.block, word, sighting);
    // "via AP" supports the AP inside it, but not another AP.
    if (distance === undefined || (distance > 0 && isAround(word, sighting))) continue;
    if (!inBlock || distance < inBlock.distance) inBlock = { word: word.text, distance };
  }
  const elsewhere = inBlock ? undefined : firstNear(onPage, sighting, page);
  return { words, inBlock, elsewhere, sighting, page };
}

function firstNear(onPage: readonly Phrase[], sighting: Sighting, page: Page): Phrase | undefined {
  for (const word of onPage)
    if (page.saysNear(sighting.block, word) && !isAround(word, sighting)) return word;
  return undefined;
}

/** The first of the words that stands anywhere on the page. */
export function farAway({ words, sighting, page }: Nearest): string | undefined {
  for (const word of page.onPage(words))
    if (page.says(word) && !isAround(word, sighting)) return word.text;
  return undefined;
}

function isAround({ lower }: Phrase, { text }: Sighting): boolean {
  return lower.length > text.length && lower.includes(text.toLowerCase());
}
