import { anyScript } from '../../text/any-script';
import { standsAt } from '../words/letters';

/** A name without the mark that tells a son from his father: "Marco Tarn" of "Marco Tarn, Jr.". */
export function withoutGeneration(name: string): string {
  return name.replace(/,?\s(?:Jr|Sr|Jnr|Snr|III|II)\.?$/, '');
}

/** Whether a caption names somebody who is called like his father. */
export function isJunior(caption: string): boolean {
  return / (?:Jr|Jnr|III|II)\.?$/.test(caption);
}

/**
 * Whether a name that ends at `end` goes on as that of another generation: "Martin Sorrel, Jr." is not Martin
 * Sorrel; "Modi, Sri Lanka’s guest" does not go on so.
 */
export function goesOnAsGeneration(text: string, end: number): boolean {
  if (!standsAt(text, end, ', Jr') && !standsAt(text, end, ', Sr')) return false;
  return !LETTER.test(text.slice(end + ', Jr'.length, end + ', Jr'.length + 2));
}

const LETTER = anyScript`^\p{L}`;
