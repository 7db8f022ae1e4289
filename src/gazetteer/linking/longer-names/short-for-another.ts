import type { Decisions } from '../deciding/decide';
import type { Page, Sighting } from '../page/page';

/** After "The New York Times", "the Times" is that one, unless the page has named the other before it. */
export function dropShortForOthers(page: Page, decisions: Decisions): void {
  const short = new Map<string, boolean>();
  for (const sighting of page.sightings) {
    const { index, text, key } = sighting;
    if (!decisions[index] || !THE.test(text)) continue;
    const isShort = short.get(key) ?? endsEarlierName(sighting, page, decisions);
    short.set(key, isShort);
    if (isShort) decisions[index] = undefined;
  }
}

/** An article and one word. */
const THE = /^[Tt]he \S+$/;

/** Whether a longer name before it ends with its word and means another. */
function endsEarlierName(
  { index, key }: Sighting,
  { sightings }: Page,
  decisions: Decisions,
): boolean {
  const own = decisions[index]?.entities[0];
  const word = key.slice('the'.length);
  for (let at = 0; at < index; at++) {
    const { key: longer } = sightings[at] as Sighting;
    if (longer.length <= key.length || !longer.endsWith(word)) continue;
    const other = decisions[at]?.entities[0];
    if (other && other !== own) return true;
  }
  return false;
}
