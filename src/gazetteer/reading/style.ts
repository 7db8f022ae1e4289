import { anyScript, anyScriptGlobal } from '../../text/any-script';
import { isCapitalAt } from '../words/letters';
import { endsLikeSentence } from '../words/sentence';

/** How a block writes its words: prose, Every Word With A Capital, or ALL CAPITALS. */
export type Style = 'prose' | 'title' | 'capitals';

/** In UTF-16 units. Longer blocks are prose, however many capitals they have. */
const LONGEST_HEADLINE = 200;
/** A text with fewer words in capitals is no headline, and need not be read again. */
const FEWEST_CAPITALS = 3;

/** `capitals`: how many words of the text begin with a capital. */
export function styleOf(text: string, capitals: number): Style {
  if (capitals < FEWEST_CAPITALS || text.length > LONGEST_HEADLINE) return 'prose';
  if (endsLikeSentence(text)) return 'prose';
  let small = 0;
  let capital = 0;
  let shouted = 0;
  for (const [word] of text.matchAll(WORD.for(text))) {
    if (SHOUTED.test(word)) shouted++;
    if (word.length <= 3) continue;
    if (isCapitalAt(word, 0)) capital++;
    // Most short texts have so many words in small letters that nothing behind them makes a headline.
    else if (SMALL.test(word) && 4 * ++small >= capitals) return 'prose';
  }
  if (small === 0 && shouted >= 3) return 'capitals';
  return capital >= 3 && capital > 4 * small ? 'title' : 'prose';
}

const WORD = anyScriptGlobal`[\p{L}\p{N}'’-]+`;
const SMALL = anyScript`^\p{Ll}`;
const SHOUTED = anyScript`^\p{Lu}{2,}`;
