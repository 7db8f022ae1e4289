import type { Entity, EntityId } from '../../../model/entity';
import { once } from '../../once';
import { isCountryName, isPlaceName, isUsState } from '../../words/place-names';

/** Where its record says that an entity lies: in which town, state or country. */
export const liesIn = once(({ statements }: Entity): readonly EntityId[] =>
  statements.flatMap(({ property, to }) => (property === 'located-in' && to ? [to] : [])),
);

/** The country of a land that follows towns' names like a country, "Inverness, Nova Scotia"; other ids stay as they are. */
export function countryOfLand(id: EntityId): EntityId {
  return COUNTRY_OF.get(id) ?? id;
}

/** Whether a land is a part of a country. */
export function isPartOfCountry(id: EntityId): boolean {
  return COUNTRY_OF.has(id);
}

const COUNTRY_OF: ReadonlyMap<EntityId, EntityId> = new Map([
  ['england', 'united-kingdom'],
  ['scotland', 'united-kingdom'],
  ['wales', 'united-kingdom'],
  ['northern-ireland', 'united-kingdom'],
  ['ontario', 'canada'],
  ['nova-scotia', 'canada'],
  ['new-brunswick', 'canada'],
  ['british-columbia', 'canada'],
  ['alberta', 'canada'],
  ['manitoba', 'canada'],
  ['saskatchewan', 'canada'],
  ['new-south-wales', 'australia'],
  ['queensland', 'australia'],
  ['tasmania', 'australia'],
]);

/**
 * Whether the record of something that lies there does not show its country: it lies in a town, or in a land that
 * several countries claim or share. The town's own record may not be loaded where its sights are linked.
 */
export function hidesCountry(id: EntityId): boolean {
  return HIDES_COUNTRY.has(id) || (isPlaceName(id) && !isCountryName(id));
}

/** Whether it is a part of a town, as a stadium is. */
export function liesInTown(entity: Entity): boolean {
  return liesIn(entity).some((id) => hidesCountry(id) && !isStateOfUs(id));
}

const HIDES_COUNTRY: ReadonlySet<EntityId> = new Set(
  (
    'crimea,gaza-strip,west-bank,kashmir,new-york-city,rio-de-janeiro,buenos-aires,dubai,somaliland,chechnya,manhattan,' +
    'east-jerusalem,nagorno-karabakh,sicily,south-china-sea,southeast-asia,south-america,sea-of-japan'
  ).split(','),
);

export const UNITED_STATES: EntityId = 'united-states';

/** Whether an id is that of the United States or of one of them. */
export function isAmerican(id: EntityId): boolean {
  return id === UNITED_STATES || isStateOfUs(id);
}

/** Whether an id is that of an American state. */
export function isStateOfUs(id: EntityId): boolean {
  return isUsState(stateNamed(id));
}

/** The state's name, folded, of a record's id: "new york" of `new-york-state`. */
export function stateNamed(id: EntityId): string {
  return id.replace(/(?:-us)?-state$/, '').replaceAll('-', ' ');
}
