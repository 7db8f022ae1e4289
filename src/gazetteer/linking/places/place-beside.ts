import type { Entity } from '../../../model/entity';
import type { Page, Sighting } from '../page/page';
import { countryOfLand, liesIn } from './lies-in';

/**
 * The place next to a place's shared name that says which one is meant: the country it lies in
 * ("Wellington, New Zealand"), a part of that country ("Manchester, England"), or another country in the
 * same list ("Jordan and Israel").
 */
export function placeBeside(entity: Entity, sighting: Sighting, page: Page): Entity | undefined {
  if (entity.kind !== 'place' && entity.kind !== 'country') return undefined;
  const { index, block, start, end } = sighting;
  const text = page.blocks[block]?.text ?? '';
  const after = page.sightings[index + 1];
  const isAfter = after?.block === block && after.start - end <= LONGEST;
  if (entity.kind === 'place')
    return isAfter && text.slice(end, after.start) === ', ' ? around(entity, after) : undefined;
  if (isAfter && LISTED.has(text.slice(end, after.start))) {
    const country = countryIn(after);
    if (country) return country;
  }
  const before = page.sightings[index - 1];
  if (before?.block !== block || start - before.end > LONGEST) return undefined;
  return LISTED.has(text.slice(before.end, start)) ? countryIn(before) : undefined;
}

function around(place: Entity, { candidates }: Sighting): Entity | undefined {
  const lies = liesIn(place);
  return candidates.find(
    ({ entity: { id } }) => lies.includes(id) || lies.includes(countryOfLand(id)),
  )?.entity;
}

/** A country that needs no support itself. */
function countryIn({ candidates }: Sighting): Entity | undefined {
  return candidates.find(
    ({ entity, ambiguous, needsContext, neverMark }) =>
      entity.kind === 'country' && !(ambiguous || needsContext || neverMark),
  )?.entity;
}

const LISTED: ReadonlySet<string> = new Set([
  ', ',
  ' and ',
  ' and the ',
  ', and ',
  ' or ',
  ' to ',
  ' to the ',
  '/',
]);
const LONGEST = ' and the '.length;
