import { isTeams } from '../../forms/team-variants';
import type { Candidate } from '../page/candidate';
import type { Page, Sighting } from '../page/page';
import { phrasesOf } from '../page/phrase';

/**
 * Whether a team that is called like its place is not meant, because the page speaks of no match: "the Premier League
 * of warships" may be said of anything.
 */
export function isNoTeam(candidate: Candidate, { block }: Sighting, page: Page): boolean {
  if (!candidate.isLikePlace || page.onPage(LEAGUES).length === 0) return false;
  if (!isTeams(candidate.form) || MATCH.test(page.blocks[block]?.text ?? '')) return false;
  const [word, other] = page.onPage(candidate.pro).filter((one) => page.says(one));
  return !other && LEAGUES.some(({ text }) => text === word?.text);
}

const LEAGUES = phrasesOf(['Premier League', 'Champions League']);
const MATCH =
  /\b(?:lost|loss|won|wins?|beat|beaten|drew|defeat|defeated|victory|scored|goals?|play(?:s|ed)?|against|match|squad)\b/;
