import type { EntityId } from '../../../model/entity';
import { standsAt } from '../../words/letters';
import type { Candidate } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { liesIn } from '../places/lies-in';
import { mayBeAnyCountrys } from './countries-named';

/**
 * Whether a name that many countries use belongs to the country that heads its paragraph: "Kenya: The National
 * Assembly passed …" in a round-up of many countries.
 */
export function isOfLabelledCountry(
  candidate: Candidate,
  { block }: Sighting,
  page: Page,
): boolean {
  if (!mayBeAnyCountrys(candidate)) return false;
  const nation = labels(page).get(block);
  return nation !== undefined && liesIn(candidate.entity).includes(nation);
}

/** Whether this may hold in any paragraph. */
export function mayBeLabelled(candidate: Candidate, page: Page): boolean {
  if (!mayBeAnyCountrys(candidate)) return false;
  const nations = labelling(page);
  return liesIn(candidate.entity).some((home) => nations.has(home));
}

/** Whether another country heads the paragraph: in "Philippines: Senate opens trial" it is not the American Senate. */
export function isOfOtherLabel(
  { entity, needsContext, isBody }: Candidate,
  { block }: Sighting,
  page: Page,
): boolean {
  if (!needsContext || !isBody) return false;
  const nation = labels(page).get(block);
  const homes = liesIn(entity);
  return nation !== undefined && homes.length > 0 && !homes.includes(nation);
}

/** The countries that blocks begin with, before a colon. */
const labels = onceAPage(({ blocks, sightings }: Page): ReadonlyMap<number, EntityId> => {
  const found = new Map<number, EntityId>();
  for (const { block, start, end, candidates } of sightings) {
    if (start > 0 || !standsAt(blocks[block]?.text ?? '', end, ': ')) continue;
    const [only, other] = candidates;
    if (only?.entity.kind === 'country' && !other && !(only.neverMark || only.ambiguous))
      found.set(block, only.entity.id);
  }
  return found;
});

/** A page may head thousands of blocks with one country. */
const labelling = onceAPage((page: Page): ReadonlySet<EntityId> => new Set(labels(page).values()));
