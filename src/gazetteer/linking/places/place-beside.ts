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
  const { index, block, end } = sighting;
  const text = page.blocks[block]?.text ?? '';
  const after = page.sightings[index + 1];
  const isAfter = after?.block === block && after.start - end <= LONGEST;
  if (entity.kind === 'place')
    return isAfter && text.slice(end, after.start) === ', ' ? around(entity, after) : undefined;
  return countryListed(sighting, page, 1) ?? countryListed(sighting, page, -1);
}

/** The first country of the list, before or after, that needs no support; names in between may be shared ones too. */
function countryListed({ index, block }: Sighting, page: Page, step: 1 | -1): Entity | undefined {
  const text = page.blocks[block]?.text ?? '';
  let last = page.sightings[index];
  for (let far = 1; last && far <= MOST; far++) {
    const next = page.sightings[index + far * step];
    if (next?.block !== block) return undefined;
    const [left, right] = step > 0 ? [last, next] : [next, last];
    if (right.start - left.end > LONGEST || !LISTED.has(text.slice(left.end, right.start)))
      return undefined;
    const country = countryIn(next);
    if (country) return country;
    if (!next.candidates.some(({ entity }) => entity.kind === 'country')) return undefined;
    last = next;
  }
  return undefined;
}

function around(place: Entity, { candidates }: Sighting): Entity | undefined {
  const lies = liesIn(place);
  return candidates.find(
    ({ entity: { id } }) => lies.includes(id) || lies.includes(countryOfLand(id)),
  )?.entity;
}

/** A reading as a country that itself needs no support. */
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
/** The cost of a list of nothing but shared names must not be quadratic. */
const MOST = 8;
