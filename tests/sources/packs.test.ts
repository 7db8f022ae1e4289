import type { Store } from 'oxigraph';
import { beforeAll, describe, expect, test } from 'vitest';
import { PACKS, packById } from '../../src/sources/wikidata/packs';
import { type World, world } from './world';
import { graphOf, results } from './world-graph';

let earth: World;
let graph: Store;

beforeAll(() => {
  earth = world();
  graph = graphOf(earth);
});

/** Labels of what the queries of a pack give, in order. */
function rows(pack: string, country = ''): string[] {
  const queries = packById(pack)?.queries(country) ?? [];
  const ids = queries.flatMap((query) => {
    const { bindings } = JSON.parse(results(graph, query)).results;
    return bindings.map((row: { item: { value: string } }) => row.item.value.split('/').at(-1));
  });
  return [...new Set(ids)].map((id) => earth.items.get(id)?.label ?? id).sort();
}

describe('the query of a pack, on a real engine', () => {
  test('gives heads of state and of government since 2000, none from before and none deprecated', () => {
    const of = (role: string) => earth.codes.map((code) => `${role} of Land ${code}`);
    expect(rows('heads')).toEqual([...of('Head'), ...of('Earlier Head'), ...of('Premier')].sort());
  });

  test('gives the members of one legislature, by seat and by term', () => {
    const found = rows('legislature', 'FR');
    expect(found).toHaveLength(120);
    expect(found.every((label) => /^Member \d+ of Land FR$/.test(label))).toBe(true);
  });

  test.each([
    ['ministers', 'US', ['Harbour Minister of Land US']],
    ['parties', 'GB', ['Harbour Party of Land GB']],
    ['media', 'ZZ', ['Daily of Land ZZ']],
    ['companies', '', ['FR', 'GB', 'US', 'ZZ'].map((code) => `Shipping Company of Land ${code}`)],
    [
      'security',
      '',
      ['EA', 'FR', 'GB', 'US', 'ZZ'].flatMap((code) => [
        `Intelligence Service of Land ${code}`,
        `National Police of Land ${code}`,
      ]),
    ],
    ['intergovernmental', '', Array.from({ length: 60 }, (_, n) => `Union of Seas ${n}`)],
  ])('gives the right rows for %s %s', (pack, country, labels) => {
    expect(rows(pack, country)).toEqual([...labels].sort());
  });

  const queries = PACKS.flatMap(({ id, queries }) =>
    queries('TR').map((query, index): [string, string] => [`${id} ${index + 1}`, query]),
  );
  test.each(queries)('is SPARQL 1.1 and nothing besides: %s', (_, query) => {
    const declared = new Set([...query.matchAll(/PREFIX (\w+):/g)].map(([, name]) => name));
    const terms = query.replace(/"[^"]*"|<[^>]*>/g, '');
    const used = [...terms.matchAll(/(\w+):(?=\w)/g)].map(([, name]) => name);
    expect(used.filter((name) => !declared.has(name))).toEqual([]);
    expect(query).not.toMatch(/SERVICE|hint:|mwapi|label\b|bd:/);
  });

  test.each(['', 'U', 'us', 'USA', 'US" . ?x ?y ?z #'])('refuses %j as a country', (country) => {
    expect(() => packById('parties')?.queries(country)).toThrow('expected a country code');
  });
});
