import type { Entity } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import type { Page, Sighting } from '../page/page';
import { isAmerican, isStateOfUs, liesIn } from './lies-in';

/**
 * Whether a name at the head of a paragraph says where it was written: "WASHINGTON (AP) —", "(PARIS) --",
 * "Washington -- House Judiciary". Only places are written so; a speaker is followed by a colon. A local paper may
 * mean any Portland, so without an agency only those American towns count that need no state.
 */
export function isDateline(
  entity: Entity,
  { block, text, key, start, end }: Sighting,
  page: Page,
): boolean {
  if (start > 1 || isStateOfUs(entity.id)) return false;
  const whole = page.blocks[block]?.text ?? '';
  if (start === 1 && !whole.startsWith('(')) return false;
  if (!mayGoOn(whole, end)) return false;
  const after = whole.slice(end, end + 48);
  if (!AGENCY_OR_DASH.test(after)) return false;
  if (WITH_AGENCY.test(after)) return true;
  if (!NEEDS_NO_STATE.has(key) && liesIn(entity).some(isAmerican)) return false;
  return text === text.toUpperCase() || (block < MOST_BLOCKS && DASH.test(after));
}

/** "WIMBLEDON, England (AP) —": before an agency it is a place, and nothing else of that name. */
export function isWired({ block, start, end }: Sighting, page: Page): boolean {
  const text = page.blocks[block]?.text ?? '';
  if (start > 0 || !mayGoOn(text, end)) return false;
  const after = text.slice(end, end + 48);
  return AGENCY_OR_DASH.test(after) && WITH_AGENCY.test(after);
}

/** "AFP, Lyon" on a line of its own: the agency, and the place from which it wrote. */
export function isAgencysLine({ block, start, end }: Sighting, page: Page): boolean {
  if (start > 0) return false;
  const text = page.blocks[block]?.text ?? '';
  return text.length < LONGEST_LINE && text === text.trim() && ITS_TOWN.test(text.slice(end));
}

const LONGEST_LINE = 40;
const ITS_TOWN = anyScript`^, \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}$`;

/** American towns that agencies write without a state. */
const NEEDS_NO_STATE: ReadonlySet<string> = new Set([
  'washington',
  'new york',
  'cleveland',
  'phoenix',
  'baltimore',
  'houston',
  'dallas',
  'denver',
  'detroit',
  'boston',
  'chicago',
  'philadelphia',
  'pittsburgh',
  'seattle',
  'minneapolis',
  'milwaukee',
]);

/** Usually a word follows, which needs no pattern. */
function mayGoOn(text: string, end: number): boolean {
  return text.charAt(end) !== ' ' || OPENING.includes(text.charAt(end + 1));
}

/** What may follow the space in a dateline. */
const OPENING = '(-\u2013\u2014';

/** ", March 3 (Reuters) - ", ") -- ", " — ". */
const AGENCY_OR_DASH = anyScript`^\)?(?:, [\p{L}\d][^.:—()]{1,24})?(?: ?\([^()]{2,24}\))? ?(?:[\u2013\u2014]|--?) (?=\P{L}*\p{Lu})`;
const WITH_AGENCY = anyScript`^(?:, [^.:()]{2,24})? ?\(\p{Lu}[\p{L}/ ]{1,20}\)`;
const DASH = /^\)? (?:[\u2013\u2014]|--) /;
/** The text begins after a headline and a byline; a dash further on is inside a sentence. */
const MOST_BLOCKS = 3;
