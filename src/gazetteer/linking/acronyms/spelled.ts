import { anyScript, anyScriptGlobal } from '../../../text/any-script';
import { keyOf } from '../../words/key';
import { isCapitalAt } from '../../words/letters';

/** Whether the capitals among the words before a bracket spell the acronym, and so are an unknown name. */
export function namesStranger(before: readonly string[], acronym: string): boolean {
  if (acronym.length < 3) return false;
  const capitals = before.slice(-acronym.length - 4).filter((word) => isCapitalAt(word, 0));
  let letters = '';
  for (let at = 0; at < acronym.length; at++)
    if (isCapitalAt(acronym, at)) letters += acronym.charAt(at);
  if (letters.length < 2) return isSpelledBy(capitals, acronym);
  const first = capitals.map((word) => word.charAt(0)).join('');
  return first.endsWith(letters) || isReordered(first.slice(-letters.length), letters);
}

/** "National Constituent Assembly (ANC)": the letters follow the order of the words in another language. */
function isReordered(first: string, letters: string): boolean {
  return letters.length > 2 && sorted(first) === sorted(letters);
}

function sorted(letters: string): string {
  return Array.from(letters).sort().join('');
}

/**
 * The small words before a bracket from which the acronym is made, as KBS from "knowledge-based systems": a thing
 * of the text's own, whatever else has that acronym.
 */
export function smallWordsOf(all: readonly string[], acronym: string): string | undefined {
  if (!ACRONYM.test(acronym)) return undefined;
  const letters = acronym.replace(/s$/, '').toLowerCase();
  for (
    let from = all.length - letters.length;
    from >= Math.max(0, all.length - letters.length - 2);
    from--
  ) {
    const words = all.slice(from).filter((word) => !JOINING.has(word));
    if (words.map((word) => word.charAt(0)).join('') === letters) return all.slice(from).join(' ');
  }
  return undefined;
}

const JOINING: ReadonlySet<string> = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'to']);

/** "National Super Alliance (Nasa)": the first letter of each word, and some letters that follow it. */
function isSpelledBy(words: readonly string[], acronym: string): boolean {
  const key = lettersOf(acronym);
  for (let from = Math.max(0, words.length - acronym.length); from < words.length - 1; from++)
    if (isMadeOf(words, from, key)) return true;
  return false;
}

function isMadeOf(words: readonly string[], from: number, key: string): boolean {
  let rest = key;
  for (let at = from; at < words.length; at++) {
    const taken = sharedStart(lettersOf(words[at] ?? ''), rest);
    if (taken === 0) return false;
    rest = rest.slice(taken);
  }
  return rest === '';
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

/** A name folded, with only its letters and digits. */
export function lettersOf(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return keyOf(text.replace(BETWEEN.for(text), ''));
}

const PLAIN = /^[a-z0-9]*$/i;

const ACRONYM = anyScript`^\p{Lu}{3,6}s?$`;
const BETWEEN = anyScriptGlobal`[^\p{L}\p{N}]+`;
