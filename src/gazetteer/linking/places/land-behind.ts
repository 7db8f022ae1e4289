import { anyScript } from '../../../text/any-script';
import { keyOf } from '../../words/key';
import { isUsState } from '../../words/place-names';
import { stateBehindComma } from '../../words/state-abbreviations';
import { isPartOfCountry } from './lies-in';

/** Whether what ends here is a town of an American state: "Mexico, Missouri", "NORWAY, Mich.". */
export function isBeforeState(text: string, end: number): boolean {
  return isUsState(landBehind(text, end));
}

/** The same with any land that follows its towns like a state: "Hamilton, Ontario". */
export function isBeforeLand(text: string, end: number): boolean {
  const land = landBehind(text, end);
  return isUsState(land) || isPartOfCountry(land.replaceAll(' ', '-'));
}

/**
 * What may be a land behind a comma, folded, or an empty string. Spelled out it must fill its clause: "Canada, Mexico,
 * Texas and Maine" is a list, and "Warren, Ohio Democrat" a person.
 */
function landBehind(text: string, end: number): string {
  if (text.charCodeAt(end) !== COMMA) return '';
  const behind = text.slice(end, end + LONGEST);
  return stateBehindComma(behind) ?? keyOf(CLAUSE.exec(behind)?.[1] ?? '');
}

const COMMA = 44;
/** ", Prince Edward Island" and what ends its clause. */
const LONGEST = 40;
const CLAUSE = anyScript`^, (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})(?=[.;:)]|,(?! (?:(?:and|or) )?(?:the )?\p{Lu})|$)`;
