import type { Entity, EntityId } from '../../../model/entity';
import type { Decision, Decisions } from '../deciding/decide';
import type { Page, Sighting } from '../page/page';
import { positionOf } from '../page/position';
import type { Bearer, Bearers } from './bearers';

/**
 * Corrects who is meant by a listed name of one word, where the page gives full names that end with it. Where a
 * stranger of that name comes first, it is not the person we know: "Mr Vell" after "Lena Vell" is not the president
 * of Atlan, whom the page names later. Where a relative's full name came first, it may mean either: "Biden" after
 * "Hunter Biden", as long as the page has not named "Joe Biden".
 */
export function settleShortNames(page: Page, decisions: Decisions, { family }: Bearers): void {
  const inFull = new Set<EntityId>();
  for (const sighting of page.sightings) {
    const decision = decisions[sighting.index];
    if (!decision || decision.entities.length > 1) continue;
    const [entity] = decision.entities;
    if (entity.kind !== 'person') continue;
    if (sighting.text.includes(' ')) {
      inFull.add(entity.id);
      continue;
    }
    const bearers = family.get(sighting.key);
    if (!bearers) continue;
    if (isStrangers(entity, bearers, sighting)) decisions[sighting.index] = undefined;
    else if (!inFull.has(entity.id))
      decisions[sighting.index] = withRelatives(entity, bearers, inFull) ?? decision;
  }
}

function isStrangers(entity: Entity, bearers: readonly Bearer[], sighting: Sighting): boolean {
  const stranger = bearers.find((bearer) => !bearer.entity);
  if (!stranger || stranger.at >= positionOf(sighting)) return false;
  const own = bearers.find((bearer) => bearer.entity?.id === entity.id);
  return !(own && own.at < stranger.at);
}

function withRelatives(
  entity: Entity,
  bearers: readonly Bearer[],
  inFull: ReadonlySet<EntityId>,
): Decision | undefined {
  const before = bearers.flatMap(({ entity: one, at }) =>
    one && (at < 0 || inFull.has(one.id)) ? one : [],
  );
  const [relative] = before;
  if (!relative || before.includes(entity)) return undefined;
  return {
    entities: [relative, ...before.slice(1), entity],
    evidence: [{ type: 'surname', of: relative.caption }],
  };
}
