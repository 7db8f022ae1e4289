import type { Page, Sighting } from './page';

/**
 * Whether a name at the head of a paragraph says where that was written: "WASHINGTON (AP) —", "(PARIS) --",
 * "Washington -- House Judiciary". Nobody but a place is named so; whoever speaks has a colon.
 */
export function isDateline({ block, text, start, end }: Sighting, page: Page): boolean {
  if (start > 1) return false;
  const whole = page.blocks[block]?.text ?? '';
  if (start === 1 && !whole.startsWith('(')) return false;
  const after = whole.slice(end, end + 48);
  if (!AGENCY_OR_DASH.test(after)) return false;
  return (
    text === text.toUpperCase() ||
    WITH_AGENCY.test(after) ||
    (block < MOST_BLOCKS && DASH.test(after))
  );
}

/** ", March 3 (Reuters) - ", ") -- ", " — ". */
const AGENCY_OR_DASH =
  /^\)?(?:, [\p{L}\d][^.:—()]{1,24})?(?: ?\([^()]{2,24}\))? ?(?:[\u2013\u2014]|--?) (?=\P{L}*\p{Lu})/u;
const WITH_AGENCY = /^(?:, [^.:()]{2,24})? ?\(\p{Lu}[\p{L}/ ]{1,20}\)/u;
const DASH = /^\)? (?:[\u2013\u2014]|--) /;
/** Behind a headline and a byline the text begins; a dash further on parts a sentence. */
const MOST_BLOCKS = 3;
