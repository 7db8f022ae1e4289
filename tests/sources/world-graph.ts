import oxigraph, { type Store } from 'oxigraph';
import { group } from './group';
import type { Claim, Value, World } from './world';

const PREFIXES = `@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wds: <http://www.wikidata.org/entity/statement/> .
@prefix wdref: <http://www.wikidata.org/reference/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix p: <http://www.wikidata.org/prop/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pr: <http://www.wikidata.org/prop/reference/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;

/** A world as the graph that Wikidata's own endpoint serves, in a SPARQL engine. */
export function graphOf({ items }: World): Store {
  const store = new oxigraph.Store();
  const lines = [PREFIXES];
  for (const { id, label, claims } of items.values()) {
    lines.push(`wd:${id} rdfs:label ${JSON.stringify(label)}@en .`);
    for (const [property, own] of group(claims, (claim) => claim.property)) {
      const best = own.some(({ rank }) => rank === 'preferred') ? 'preferred' : 'normal';
      for (const [index, claim] of own.entries())
        lines.push(...statement(id, property, claim, index, claim.rank === best));
    }
  }
  store.load(lines.join('\n'), { format: 'text/turtle' });
  return store;
}

/** The rows of a query as the SPARQL results JSON of an endpoint. */
export function results(store: Store, query: string): string {
  const json: unknown = store.query(query, { results_format: 'json' });
  if (typeof json !== 'string') throw new Error('expected the results as text');
  return json;
}

function* statement(
  id: string,
  property: string,
  { value, rank, qualifiers, references }: Claim,
  index: number,
  best: boolean,
) {
  const node = `wds:${id}-${property}-${index}`;
  if (best) {
    yield `wd:${id} wdt:${property} ${term(value)} .`;
    yield `${node} a wikibase:BestRank .`;
  }
  yield `wd:${id} p:${property} ${node} .`;
  const name = `${rank[0]?.toUpperCase()}${rank.slice(1)}Rank`;
  yield `${node} ps:${property} ${term(value)} ; wikibase:rank wikibase:${name} .`;
  for (const [key, qualifier] of qualifiers) yield `${node} pq:${key} ${term(qualifier)} .`;
  for (const [n, reference] of references.entries()) {
    const source = `wdref:${id}-${property}-${index}-${n}`;
    yield `${node} prov:wasDerivedFrom ${source} .`;
    for (const [key, said] of reference) yield `${source} pr:${key} ${term(said)} .`;
  }
}

function term(value: Value): string {
  if ('item' in value) return `wd:${value.item}`;
  if ('time' in value) {
    const full = (value.time + '-01-01'.slice(value.time.length - 4)).slice(0, 10);
    return `"${full}T00:00:00Z"^^xsd:dateTime`;
  }
  if ('amount' in value) return `"+${value.amount}"^^xsd:decimal`;
  return 'url' in value ? `<${value.url}>` : JSON.stringify(value.text);
}
