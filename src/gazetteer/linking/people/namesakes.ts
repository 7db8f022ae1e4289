import type { Entity, EntityId } from '../../../model/entity';
import type { Decisions } from '../deciding/decide';
import type { Page } from '../page/page';
import { PLACE_LIKE } from '../page/place-like';
import { positionOf } from '../page/position';
import type { Bearers } from './bearers';
import type { Strangers } from './strangers';

/**
 * Settles whether one word is a company, paper or party, or somebody whom the page named in full before it: "Nielsen"
 * after "Mary Nielsen" is she, and nobody we know; "Hilton" after "Paris Hilton" may be either. So with whom the
 * world knows by one name: "Madonna" after "Rosa Madonna". What a context word says, or the page before the person,
 * stays.
 */
export function settleNamesakes(
  page: Page,
  decisions: Decisions,
  { family }: Bearers,
  { named }: Strangers,
): void {
  if (family.size === 0 && named.size === 0) return;
  const first = new Map<EntityId, number>();
  for (const sighting of page.sightings) {
    const decision = decisions[sighting.index];
    const [entity, other] = decision?.entities ?? [];
    if (!decision || !entity || other || isNamedInFull(entity) || PLACE_LIKE.has(entity.kind))
      continue;
    const here = positionOf(sighting);
    const since = first.get(entity.id) ?? here;
    first.set(entity.id, since);
    if (sighting.text.includes(' ') || decision.evidence.some(({ type }) => type === 'context'))
      continue;
    const bearer = family.get(sighting.key)?.find(({ at }) => at < since)?.entity;
    if (bearer && entity.kind !== 'person')
      decisions[sighting.index] = {
        entities: [bearer, entity],
        evidence: [{ type: 'surname', of: bearer.caption }],
      };
    else if ((named.get(sighting.key) ?? since) < since) decisions[sighting.index] = undefined;
  }
}

function isNamedInFull({ kind, caption }: Entity): boolean {
  return kind === 'person' && caption.includes(' ');
}
