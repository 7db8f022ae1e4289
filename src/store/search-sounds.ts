import { LINE_END, type SearchIndex, SPACE } from './search-index';
import { placesForgiving } from './search-typos';

/** Like `placesForgiving`; where that finds nothing, words that sound alike: `Kashogi`, `Khashoggi`. */
export function placesSounding(index: SearchIndex, word: string): readonly number[] {
  const near = placesForgiving(index, word);
  if (near.length || !LATIN.test(word)) return near;
  const { text, words } = index;
  const wanted = soundOf(word);
  if (wanted.length < SOUND_FROM) return near;
  const found: number[] = [];
  for (const at of words) if (isSound(text, at, wanted)) found.push(at);
  return found;
}

/** Shorter words that sound alike are usually different words. */
const SOUND_FROM = 5;
const LATIN = /^[a-z]+$/;

/**
 * A word without what spellings of one foreign name differ in: doubled letters, a mute h, and letters
 * that stand for one another.
 */
function soundOf(word: string): string {
  let sounds = '';
  for (let at = 0; at < word.length; at++) {
    const sound = soundAt(word, at);
    if (sound && sound !== sounds.at(-1)) sounds += sound;
  }
  return sounds;
}

/** Whether the word at a place has this sound; stops at the first difference. */
function isSound(text: string, from: number, wanted: string): boolean {
  let met = 0;
  for (let at = from; ; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || unit === LINE_END) return met === wanted.length;
    const sound = soundAt(text, at);
    if (!sound || (met && sound === wanted[met - 1])) continue;
    if (sound !== wanted[met]) return false;
    met++;
  }
}

function soundAt(text: string, at: number): string {
  const letter = text[at] ?? '';
  if (letter === 'h' && at > 0 && MUTING.has(text[at - 1] ?? '')) return '';
  if (letter === 'p' && text[at + 1] === 'h') return 'f';
  return ALIKE.get(letter) ?? letter;
}

/** Letters behind which an h is not heard, or makes a sound that others write without it. */
const MUTING = new Set('bcdgkprstz');
const ALIKE = new Map(
  ['ck', 'qk', 'yi', 'ji', 'wu', 'vu', 'zs'].map(([from = '', to = '']) => [from, to]),
);
