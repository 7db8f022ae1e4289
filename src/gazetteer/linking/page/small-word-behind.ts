import { anyScript } from '../../../text/any-script';
import { isSpace } from '../../words/letters';

/** The word in small letters behind a place of a text and one space, if there is one: "line" in "the Elizabeth line". */
export function smallWordBehind(text: string, end: number): string | undefined {
  const code = text.charCodeAt(end + 1);
  if (!isSpace(text.charCodeAt(end)) || code < SMALL_A || code > SMALL_Z) return undefined;
  return SMALL_WORD.exec(text.slice(end + 1, end + 20))?.[0];
}

const SMALL_A = 97;
const SMALL_Z = 122;
const SMALL_WORD = anyScript`^\p{Ll}+(?![\p{L}’'-])`;
