import type { Entity, EntityId } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import { isUsState } from '../../words/place-names';
import { onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { phrasesOf } from '../page/phrase';
import { isPartOfCountry, liesIn } from './lies-in';
import { namesPlayers } from './sport';
import { townsOn } from './towns-on-page';

/** A town, or a state for its university; not England or a sea, which sport names like any other text. */
export function mayHaveTeam(entity: Entity, { key }: Sighting): boolean {
  return isUsState(key) || (liesIn(entity).length > 0 && !isPartOfCountry(entity.id));
}

/**
 * Whether the page names a team of the place, a member of a league that lies there like the Denver Nuggets, or its
 * coach, as in "Alabama coach Nick Saban".
 */
export function hasTeam({ id }: Entity, { text }: Sighting, page: Page): boolean {
  const { places, teams } = withTeams(page);
  return places.has(id) || teams.some((team) => team.startsWith(`${text} `));
}

/** The places, and the captions of teams, which may play next to the town that they are called after. */
interface WithTeams {
  readonly places: ReadonlySet<EntityId>;
  readonly teams: readonly string[];
}

const withTeams = onceAPage((page: Page): WithTeams => {
  const places = new Set<EntityId>();
  const teams: string[] = [];
  for (const { entity } of page.candidates) {
    if (!isTeam(entity)) continue;
    teams.push(entity.caption);
    for (const home of liesIn(entity)) places.add(home);
  }
  if (page.onPage(COACHES).length === 0 || !namesPlayers(page)) return { places, teams };
  for (const sighting of townsOn(page)) {
    const { block, end, candidates } = sighting;
    for (const { entity } of candidates)
      if (entity.kind === 'place' && mayHaveTeam(entity, sighting))
        if (isCoached((page.blocks[block]?.text ?? '').slice(end, end + LONGEST)))
          places.add(entity.id);
  }
  return { places, teams };
});

/** Whether a coach or player follows a name. */
export function isCoached(after: string): boolean {
  return COACHED.test(after);
}

const LONGEST = 48;
const COACHES = phrasesOf(['coach', 'quarterback', 'linebacker', 'point guard']);
const COACHED = anyScript`^ (?:(?:head|assistant|interim|then|football|basketball|hockey|offensive|defensive)[ -])*(?:coach|quarterback|linebacker|point guard) \p{Lu}`;

function isTeam({ statements }: Entity): boolean {
  return statements.some(({ property, to }) => property === 'member-of' && to && LEAGUES.has(to));
}

const LEAGUES: ReadonlySet<EntityId> = new Set([
  'nba',
  'nfl',
  'major-league-baseball',
  'national-hockey-league',
]);
