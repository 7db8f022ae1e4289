import { anyScript } from '../../../text/any-script';
import { fixedPhrasesOf } from '../../words/fixed-phrases';
import { endsLikeSentence } from '../../words/sentence';
import { isSmallWord, isVerbAfterName, isWordAndName } from '../../words/small-words';
import type { Page } from '../page/page';
import { beginsSentence, type Rest } from '../page/rests';
import { smallWordBehind } from '../page/small-word-behind';
import { followsWhere } from '../page/words-before';
import { isBeforeLand } from '../places/land-behind';

/** Whether a family name that stands alone is a name here, and not a word, a place or a thing. */
export function standsAsName(rest: Rest, page: Page): boolean {
  return (
    !isCounted(rest, page) &&
    !isOfAPeople(rest, page) &&
    !isWhere(rest, page) &&
    !isTown(rest, page) &&
    !isInPhrase(rest, page) &&
    readsAsName(rest, page)
  );
}

/** "George Washington slept in Washington": also a town's name, after a word that says where. */
function isWhere({ words: [word], titles, block }: Rest, page: Page): boolean {
  if (titles.length || !followsWhere(page.blocks[block]?.text ?? '', word.start)) return false;
  return page
    .within(block, word.start, word.end)
    .some(({ candidates }) => candidates.some(({ isPlaceLike }) => isPlaceLike));
}

/** "Lewis Hamilton … a mill in Hamilton, Ontario". */
function isTown({ words: [word], titles, block }: Rest, page: Page): boolean {
  return titles.length === 0 && isBeforeLand(page.blocks[block]?.text ?? '', word.end);
}

/** "The Elizabeth line" runs under London. */
function isInPhrase({ words: [word], block }: Rest, page: Page): boolean {
  const phrases = fixedPhrasesOf(word.key)?.behind;
  const next = phrases && smallWordBehind(page.blocks[block]?.text ?? '', word.end);
  return next !== undefined && phrases?.has(next) === true;
}

/** "Thai authorities" has nothing to do with Duong Van Thai. */
function isOfAPeople({ words: [word], titles, block }: Rest, page: Page): boolean {
  if (titles.length || word.possessive) return false;
  const text = page.blocks[block]?.text ?? '';
  const next = NEXT_SMALL.exec(text.slice(word.end, word.end + 24))?.[1];
  if (!next || isSmallWord(next) || isVerbAfterName(next)) return false;
  return page
    .within(block, word.start, word.end)
    .some(({ candidates }) =>
      candidates.some(({ neverMark, isPlaceLike }) => neverMark && isPlaceLike),
    );
}

/** "A Santorum" is a drink; "a Santorum presidency" is not. */
function isCounted({ words: [word], titles, block }: Rest, page: Page): boolean {
  const text = page.blocks[block]?.text ?? '';
  if (titles.length || !DETERMINER.test(text.slice(Math.max(0, word.start - 9), word.start)))
    return false;
  const next = NEXT_SMALL.exec(text.slice(word.end, word.end + 24))?.[1];
  return !next || isSmallWord(next) || isVerbAfterName(next);
}

const DETERMINER = /\b(?:an?|my|your|our|every|another|each)\s$/i;

/** At the head of a sentence a name that is also a word must be followed by what a person does. */
function readsAsName(rest: Rest, page: Page): boolean {
  const {
    words: [word],
    block,
  } = rest;
  if (word.possessive || !beginsSentence(rest)) return true;
  const text = page.blocks[block]?.text ?? '';
  const next = NEXT.exec(text.slice(word.end, word.end + 24));
  if (next && (!next[1] || isVerbAfterName(next[1]?.toLowerCase() ?? ''))) return true;
  // "Hill at the forum in 2011" stands under a photograph.
  const isCaption = next?.[1] === 'at' && !endsLikeSentence(text);
  return (isCaption || !isWordAndName(word.key)) && !page.isWord(word.text.toLowerCase());
}

const NEXT_SMALL = anyScript`^\s+(\p{Ll}[\p{L}'’]*)`;
const NEXT = anyScript`^[,(]|^ \(|^\s+(\p{L}[\p{L}'’]*)`;
