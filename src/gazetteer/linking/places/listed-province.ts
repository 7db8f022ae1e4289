import type { Entity, EntityId } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import { isUsState } from '../../words/place-names';
import type { Page, Sighting } from '../page/page';
import { countryOfLand, liesIn, UNITED_STATES } from './lies-in';

/**
 * Whether a country or a town stands in a list of provinces, one of which has the same name: "Kebbi, Katsina and
 * Niger" are Nigeria's, "Nevada, Utah and Washington" America's.
 */
export function isListedProvince(entity: Entity, sighting: Sighting, page: Page): boolean {
  const nation = PROVINCES[entity.id];
  if (nation === undefined) return false;
  return listed(sighting, page, -1, nation) + listed(sighting, page, 1, nation) >= SEVERAL;
}

/** Another country or well-known town → the country that has a province of the same name. */
const PROVINCES: Readonly<Record<EntityId, EntityId>> = {
  niger: 'nigeria',
  luxembourg: 'belgium',
  'new-york-city': UNITED_STATES,
  'washington-dc': UNITED_STATES,
};

/** How many of the nation's provinces stand before or after it in the same list. */
function listed({ index, block }: Sighting, page: Page, step: 1 | -1, nation: EntityId): number {
  const text = page.blocks[block]?.text ?? '';
  let count = 0;
  let last = page.sightings[index] as Sighting;
  for (let far = 1; count < SEVERAL && far <= MOST; far++) {
    const next = page.sightings[index + far * step];
    if (next?.block !== block) break;
    const [left, right] = step > 0 ? [last, next] : [next, last];
    if (right.start - left.end > LONGEST || !LISTED.test(text.slice(left.end, right.start))) break;
    if (isProvinceOf(next, nation)) count++;
    last = next;
  }
  return count;
}

function isProvinceOf({ key, candidates }: Sighting, nation: EntityId): boolean {
  if (nation === UNITED_STATES) return isUsState(key);
  return candidates.some(
    ({ entity }) =>
      entity.kind === 'place' && liesIn(entity).some((id) => countryOfLand(id) === nation),
  );
}

const SEVERAL = 2;
/** The cost of a list of nothing but such names must not be quadratic. */
const MOST = 12;
const LONGEST = 80;
/** What joins two names of a list, with unknown names between them. */
const LISTED = anyScript`^,? (?:and |or )?(?:\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*,? (?:and |or )?){0,5}$`;
