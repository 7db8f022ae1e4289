import { keyOf } from './key';

/** Whether the capitals before a bracket, of an unknown name, spell the acronym. */
export function namesStranger(before: string, acronym: string): boolean {
  if (acronym.length < 3) return false;
  const capitals = before
    .trim()
    .split(/[\s-]+/)
    .slice(-acronym.length - 4)
    .filter((word) => /^\p{Lu}/u.test(word));
  const letters = acronym.replace(/[^\p{Lu}]/gu, '');
  const initials = capitals.map((word) => word.charAt(0)).join('');
  return letters.length > 1 ? initials.endsWith(letters) : isSpelledBy(capitals, acronym);
}

/** "National Super Alliance (Nasa)": the words’ first letters, and some that follow them. */
function isSpelledBy(words: readonly string[], acronym: string): boolean {
  const key = lettersOf(acronym);
  for (let from = Math.max(0, words.length - acronym.length); from < words.length - 1; from++) {
    let at = 0;
    for (const word of words.slice(from).map(lettersOf)) {
      if (word.charAt(0) !== key.charAt(at)) {
        at = -1;
        break;
      }
      for (let i = 0; i < word.length && word.charAt(i) === key.charAt(at); i++) at++;
    }
    if (at === key.length) return true;
  }
  return false;
}

/** A name folded to its letters and digits. */
export function lettersOf(text: string): string {
  return keyOf(text.replace(/[^\p{L}\p{N}]+/gu, ''));
}
