import type { Candidate } from '../page/candidate';
import type { Page, Sighting } from '../page/page';
import { BODIES } from './country-beside';

/**
 * Whether a name that every country has is said to be a state's or a province's: "the state Supreme Court"
 * of California is not the country's, whatever else the page names.
 */
export function isOfAState(
  { entity, needsContext }: Candidate,
  { block, start }: Sighting,
  { blocks }: Page,
): boolean {
  if (!needsContext || !BODIES.has(entity.kind)) return false;
  return STATES.test((blocks[block]?.text ?? '').slice(Math.max(0, start - LONGEST), start));
}

const STATES = /(?:^|[\s“"(])(?:[Ss]tate|[Pp]rovincial) $/;
const LONGEST = ' provincial '.length;
