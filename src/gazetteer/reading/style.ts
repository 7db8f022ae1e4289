import { anyScript, anyScriptGlobal } from '../../text/any-script';
import { isCapitalAt } from '../words/letters';
/** How a block writes its words: prose, Every Word With A Capital, or ALL CAPITALS. */
export type Style = 'prose' | 'title' | 'capitals';

/** In UTF-16 units. Longer blocks are prose, however many capitals they have. */
const LONGEST_HEADLINE = 200;
/** A text with fewer words in capitals is no headline, and need not be read again. */
const FEWEST_CAPITALS = 3;

/** `capitals`: how many words of the text begin with a capital. */
export function styleOf(text: string, capitals: number): Style {
  if (capitals < FEWEST_CAPITALS || text.length > LONGEST_HEADLINE) return 'prose';
  if (/[.!?]["”’]?\s*$/.test(text)) return 'prose';
  const words = text.match(WORD.for(text)) ?? [];
  const small = words.filter((word) => word.length > 3 && SMALL.test(word)).length;
  const capital = words.filter((word) => word.length > 3 && isCapitalAt(word, 0)).length;
  const shouted = words.filter((word) => SHOUTED.test(word)).length;
  if (small === 0 && shouted >= 3) return 'capitals';
  return capital >= 3 && capital > 4 * small ? 'title' : 'prose';
}

const WORD = anyScriptGlobal`[\p{L}\p{N}'’-]+`;
const SMALL = anyScript`^\p{Ll}`;
const SHOUTED = anyScript`^\p{Lu}{2,}`;
