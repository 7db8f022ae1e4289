import { anyScript } from '../../../text/any-script';
import { standsAt } from '../../words/letters';
import type { Candidate } from '../page/candidate';
import type { Page, Sighting } from '../page/page';

/** Whether it is a flagged name, and here only half of two things joined by "and". */
export function isHalf(text: string, sighting: Sighting, page: Page): boolean {
  const isSecond = standsAt(text, sighting.start - BEFORE.length, BEFORE);
  if (!isSecond && !standsAt(text, sighting.end, BEHIND)) return false;
  if (!sighting.text.includes(' ') || !sighting.candidates.every(isByLeave)) return false;
  return (isSecond && isSecondHalf(text, sighting, page)) || isFirstHalf(text, sighting, page);
}

/** Whether a name is flagged. People are excluded: "Sir Tony and Gordon Brown" are two. */
function isByLeave({ entity, needsContext, ambiguous }: Candidate): boolean {
  return entity.kind !== 'person' && (needsContext || ambiguous);
}

/** "Peace and Security Council" is not the Security Council; "General Assembly and Security Council" is. */
function isSecondHalf(text: string, { block, start }: Sighting, page: Page): boolean {
  const half = LAST_NAME.exec(text.slice(Math.max(0, start - 30), start - 4));
  return half !== null && page.within(block, start - 6, start - 5).length === 0;
}

/** "Homeland Security and Governmental Affairs Committee" is not Homeland Security. */
function isFirstHalf(text: string, { block, end }: Sighting, page: Page): boolean {
  if (!standsAt(text, end, BEHIND) || !COMMITTEE.test(text.slice(end + 5, end + 70))) return false;
  return page.within(block, end + 5, end + 6).length === 0;
}

const BEFORE = 'and ';
const BEHIND = ' and ';

const COMMITTEE = anyScript`^(?:\p{Lu}\p{L}+ ){1,3}(?:Sub)?(?:Committee|Commission|Council|Board|Bureau|Panel)\b`;

const LAST_NAME = anyScript`(?<!\p{L})\p{Lu}\p{L}+ $`;
