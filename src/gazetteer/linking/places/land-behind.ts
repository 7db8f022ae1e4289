import { anyScript } from '../../../text/any-script';
import { keyOf } from '../../words/key';
import { isUsState } from '../../words/place-names';
import { stateBehindComma } from '../../words/state-abbreviations';
import { isPartOfCountry } from './lies-in';

/** Whether a town's name ends here: an American state follows, "Mexico, Missouri" or "NORWAY, Mich.". */
export function isBeforeState(text: string, end: number): boolean {
  const behind = behindComma(text, end);
  return behind !== undefined && isUsState(stateBehindComma(behind) ?? keyOf(nameIn(behind)));
}

/** The same with a land that follows towns like a state: "Hamilton, Ontario". */
export function isBeforeLand(text: string, end: number): boolean {
  const behind = behindComma(text, end);
  if (behind === undefined) return false;
  const land = stateBehindComma(behind) ?? keyOf(nameIn(behind));
  return isUsState(land) || isPartOfCountry(land.replaceAll(' ', '-'));
}

function behindComma(text: string, end: number): string | undefined {
  return text.charCodeAt(end) === COMMA ? text.slice(end, end + LONGEST) : undefined;
}

/** A name that fills its clause. "Canada, Mexico, Texas and Maine" is a list, "Warren, Ohio Democrat" a person. */
function nameIn(behind: string): string {
  return CLAUSE.exec(behind)?.[1] ?? '';
}

const COMMA = 44;
/** ", Prince Edward Island". */
const LONGEST = 40;
const CLAUSE = anyScript`^, (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})(?=[.;:)]|,(?! (?:and|or|\p{Lu}))|$)`;
