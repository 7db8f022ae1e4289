/** A place on the page as a number that grows in reading order. */
export function place({ block, start }: { block: number; start: number }): number {
  return block * LONGEST_BLOCK + start;
}

const LONGEST_BLOCK = 1e7;

/** Whether "the", "a" or "an" stands directly before a place in a text. */
export function followsArticle(text: string, at: number): boolean {
  // "the", "a" and "an" end with one of three letters.
  if (!ARTICLE_ENDS.includes(text.charAt(at - 2))) return false;
  return /\b(?:the|an?)\s$/i.test(text.slice(Math.max(0, at - 5), at));
}

const ARTICLE_ENDS = 'eanEAN';

/** Whether a word that no given name has before it stands there: an article, "this", "any", "our". */
export function followsDeterminer(text: string, at: number): boolean {
  return followsArticle(text, at) || DETERMINER.test(text.slice(Math.max(0, at - 8), at));
}

const DETERMINER = /\b(?:this|these|those|such|each|every|any|no|its|their|our|your)\s$/i;
