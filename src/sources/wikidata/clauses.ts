/** Holders of an office since this year: what is older is no news. */
const SINCE = 2000;

const PREFIXES = `PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>`;

/** A sovereign state that still exists. */
export const SOVEREIGN = `?country wdt:P31 wd:Q3624078 .
  FILTER NOT EXISTS { ?country wdt:P576 ?gone }`;

/** A whole question for `?item`: plain SPARQL 1.1. */
export function query(where: string): string {
  return `${PREFIXES}
SELECT DISTINCT ?item WHERE {
  ${where}
}`;
}

/** The country with an ISO 3166-1 code; two capital letters, so that nothing else gets into a query. */
export function ofCode(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) throw new Error(`${code}: expected a country code like TR`);
  return `?country wdt:P297 "${code}" .`;
}

/** What is an instance of a type, or of one below it. */
export function instancesOf(type: string): string {
  return `?item wdt:P31/wdt:P279* wd:${type} .`;
}

/** Who holds an office of a country now, or has held it since 2000. */
export function holders(country: string, office: string): string {
  return `${country}\n  ${holding(office, '?country', '?item')}`;
}

/** `subject` has `object` under a property now or since 2000, by a statement that is not deprecated. */
export function holding(property: string, subject: string, object: string): string {
  return `${subject} p:${property} ?statement .
  ?statement ps:${property} ${object} ;
    wikibase:rank ?rank .
  FILTER(?rank != wikibase:DeprecatedRank)
  OPTIONAL { ?statement pq:P582 ?end }
  FILTER(!BOUND(?end) || ?end >= "${SINCE}-01-01T00:00:00Z"^^xsd:dateTime)`;
}
