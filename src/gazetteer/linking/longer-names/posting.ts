import type { Sighting } from '../page/page';

/** "US Ambassador to China Nicholas Burns": what follows the country of a posting is whoever is posted there. */
export function isPosting(text: string, { start, candidates }: Sighting): boolean {
  if (!candidates.some(({ entity: { kind } }) => POSTS.has(kind))) return false;
  return POSTED_TO.test(text.slice(Math.max(0, start - 32), start));
}

/** Where an ambassador is sent: "our ambassador to the United Nations Ada Brunt". */
const POSTS: ReadonlySet<string> = new Set([
  'country',
  'territory',
  'intergovernmental-organization',
]);

const POSTED_TO =
  /(?:[Aa]mbassador|[Rr]epresentative|[Ee]nvoy|[Ee]missary|[Hh]igh [Cc]ommissioner|[Cc]onsul(?: [Gg]eneral)?) to (?:the )?$/;
