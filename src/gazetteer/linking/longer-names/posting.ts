import type { Sighting } from '../page/page';

/** "US Ambassador to China Nicholas Burns": what follows the country of a posting is whoever is posted there. */
export function isPosting(text: string, { start, candidates }: Sighting): boolean {
  if (!candidates.some(({ entity: { kind } }) => kind === 'country' || kind === 'territory'))
    return false;
  return POSTED_TO.test(text.slice(Math.max(0, start - 32), start));
}

const POSTED_TO =
  /(?:[Aa]mbassador|[Ee]nvoy|[Ee]missary|[Hh]igh [Cc]ommissioner|[Cc]onsul(?: [Gg]eneral)?) to (?:the )?$/;
