import { group } from './group';
import type { Claim, Item, Value } from './world';

/** An item as `wbgetentities` writes it. */
export function itemJson({ id, label, aliases, description, title, claims }: Item): object {
  const byProperty = group(claims, ({ property }) => property);
  return {
    type: 'item',
    id,
    labels: { en: { language: 'en', value: label } },
    aliases: { en: aliases.map((value) => ({ language: 'en', value })) },
    descriptions: { en: { language: 'en', value: description } },
    claims: Object.fromEntries(
      [...byProperty].map(([property, own]) => [
        property,
        own.map((claim, index) => claimJson(id, claim, index)),
      ]),
    ),
    sitelinks: title ? { enwiki: { site: 'enwiki', title, badges: [] } } : {},
  };
}

function claimJson(id: string, claim: Claim, index: number): object {
  const { property, value, rank, qualifiers, references } = claim;
  return {
    id: `${id}$${property}-${index}`,
    type: 'statement',
    rank,
    mainsnak: snak(property, value),
    qualifiers: snaks(qualifiers),
    references: references.map((reference, n) => ({
      hash: `${index}${n}`,
      snaks: snaks(reference),
    })),
  };
}

function snaks(pairs: readonly (readonly [string, Value])[]): object {
  const grouped = group(pairs, ([property]) => property);
  return Object.fromEntries(
    [...grouped].map(([property, own]) => [
      property,
      own.map(([, value]) => snak(property, value)),
    ]),
  );
}

function snak(property: string, value: Value): object {
  const [datatype, datavalue] = data(value);
  return { snaktype: 'value', property, datatype, datavalue };
}

function data(value: Value): [datatype: string, datavalue: object] {
  if ('item' in value) {
    const entity = {
      'entity-type': 'item',
      id: value.item,
      'numeric-id': Number(value.item.slice(1)),
    };
    return ['wikibase-item', { type: 'wikibase-entityid', value: entity }];
  }
  if ('time' in value) {
    const time = `+${value.time}${'-00-00'.slice(value.time.length - 4)}T00:00:00Z`;
    const rest = { timezone: 0, before: 0, after: 0 };
    const calendarmodel = 'http://www.wikidata.org/entity/Q1985727';
    const full = { time, precision: value.precision, calendarmodel, ...rest };
    return ['time', { type: 'time', value: full }];
  }
  if ('amount' in value)
    return ['quantity', { type: 'quantity', value: { amount: `+${value.amount}`, unit: '1' } }];
  return 'url' in value
    ? ['url', { type: 'string', value: value.url }]
    : ['string', { type: 'string', value: value.text }];
}
