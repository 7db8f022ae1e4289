import { anyScript, anyScriptGlobal } from '../../../text/any-script';
import type { Sighting } from '../page/page';

/**
 * Whether the letters in brackets after a place abbreviate a longer name that ends with it: "Confidence-building
 * Measures in Asia (CICA)". If the words before spell them without it, it is no part: "the Bureau in Beijing (PSB)".
 */
export function isInShortForm(text: string, { start, end, text: name }: Sighting): boolean {
  if (!text.startsWith(' (', end)) return false;
  const letters = LETTERS.exec(text.slice(end, end + 12))?.[1];
  if (!letters?.endsWith(name.charAt(0)) || /\s/.test(name)) return false;
  const before = text.slice(Math.max(0, start - LONGEST), start);
  if (!SMALL.test(before)) return false;
  const initials = Array.from(before.matchAll(CAPITAL.for(before)), ([letter]) => letter);
  return !spells(initials, letters) && spells(initials, letters.slice(0, -1));
}

/** Whether the letters occur among the initials in this order. */
function spells(initials: readonly string[], letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const LETTERS = anyScript`^ \((\p{Lu}{3,8})\)`;
const LONGEST = 120;
/** The place is joined to the name by a small word. */
const SMALL = anyScript`\p{L} (?:in|of|for|on)(?: the)? $`;
const CAPITAL = anyScriptGlobal`(?<!\p{L})\p{Lu}`;
