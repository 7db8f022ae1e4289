import type { Sighting } from '../page/page';

/** "US Ambassador to China Nicholas Burns": after the country of a posting stands the person posted there. */
export function isPosting(text: string, { start, candidates }: Sighting): boolean {
  if (!candidates.some(({ entity: { kind } }) => POSTS.has(kind))) return false;
  return POSTED_TO.test(text.slice(Math.max(0, start - 32), start));
}

/** "Interpol Secretary General Ada Brunt": after an office stands the person who holds it. */
export function isOffice({ candidates }: Sighting): boolean {
  return candidates.length > 0 && candidates.every(({ entity }) => entity.kind === 'office');
}

/** Where an ambassador is sent: "our ambassador to the United Nations Ada Brunt". */
const POSTS: ReadonlySet<string> = new Set([
  'country',
  'territory',
  'intergovernmental-organization',
]);

const POSTED_TO =
  /(?:[Aa]mbassador|[Rr]epresentative|[Ee]nvoy|[Ee]missary|[Hh]igh [Cc]ommissioner|[Cc]onsul(?: [Gg]eneral)?) to (?:the )?$/;
