import type { Problem, Whole } from '../lint';

/**
 * Ids are unique, Wikidata ids and Wikipedia articles too, and those of countries are the ones of the
 * country list.
 */
export function* identifiers({ placed, byId, aids }: Whole): Iterable<Problem> {
  const holders = new Map<string, string>();
  for (const one of placed) {
    const { file, entity } = one;
    const problem = (field: string, says: string) => ({ file, record: entity.id, field, says });
    const first = byId.get(entity.id);
    if (first !== one) yield problem('id', `is also the id of a record in ${first?.file}`);
    const { wikidata, enwiki, iso3166 } = entity.ids;
    for (const [field, value] of Object.entries({ wikidata, enwiki })) {
      if (value === null) continue;
      const holder = holders.get(value);
      if (holder !== undefined) yield problem(`ids.${field}`, `${value} is ${holder}`);
      holders.set(value, entity.id);
    }
    if (iso3166 === undefined || aids.countryIds === undefined) continue;
    const expected = aids.countryIds.get(iso3166);
    if (expected === undefined) yield problem('ids.iso3166', `${iso3166} is no country's code`);
    else if (expected !== wikidata) yield problem('ids.wikidata', `${iso3166} is ${expected}`);
  }
}
