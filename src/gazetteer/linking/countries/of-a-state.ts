import type { Candidate } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { isStateOfUs, liesIn, UNITED_STATES } from '../places/lies-in';
import { homesOfAll } from './homes-of-all';

/**
 * Whether the text says that a name which every country has belongs to a state or a province: "the state Supreme
 * Court" of California is not the country's, whatever else the page names.
 */
export function isOfAState(
  { entity, needsContext, isBody }: Candidate,
  { block, start }: Sighting,
  page: Page,
): boolean {
  if (!needsContext || !isBody) return false;
  const homes = liesIn(entity);
  if (homes.includes(UNITED_STATES) && !homes.some(isStateOfUs) && isOfOneState(page)) return true;
  return STATES.test((page.blocks[block]?.text ?? '').slice(Math.max(0, start - LONGEST), start));
}

const STATES = /(?:^|[\s“"(])(?:[Ss]tate|[Pp]rovincial) $/;
const LONGEST = ' provincial '.length;

/** Whether the page names a body of an American state, and no person or body of the federation. */
const isOfOneState = onceAPage((page: Page): boolean => {
  let isNamed = false;
  for (const { entity, isBody } of page.candidates) {
    // An office does not count as an officer: every state has a "House Speaker" of its own.
    if (entity.kind !== 'person' && !isBody) continue;
    const homes = homesOfAll(page).get(entity.id) ?? [];
    if (!homes.includes(UNITED_STATES)) continue;
    if (homes.some((home) => home.startsWith('us-')) || !homes.some(isStateOfUs)) return false;
    // The record of a senator for Kentucky may name only Kentucky.
    if (entity.kind !== 'person') isNamed = true;
  }
  return isNamed;
});
