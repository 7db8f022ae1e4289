import type { Kind } from '../../model/entity';
import { holders, holding, instancesOf, ofCode, query, SOVEREIGN } from './clauses';

/** A set of entities that a reader may add. */
export interface Pack {
  readonly id: PackId;
  /** Kind of members that do not say what they are. */
  readonly kind: Kind;
  /** Whether it is of one country, which the reader picks. */
  readonly ofCountry: boolean;
  /**
   * Our estimate of its size, so that a reader knows what to expect; for packs of a country, that of a
   * large one.
   */
  readonly about: number;
  /** Month of that estimate, `YYYY-MM`. */
  readonly estimated: string;
  /** Plain SPARQL 1.1 that gives `?item`; one question per query, so that each stays below a minute. */
  queries(country: string): readonly string[];
}

const PACK_IDS = [
  'heads',
  'legislature',
  'ministers',
  'intergovernmental',
  'parties',
  'security',
  'media',
  'companies',
] as const;
export type PackId = (typeof PACK_IDS)[number];

/** Staff from which a company is among the largest; a number that needs no exchange rate. */
const LARGE_STAFF = 50_000;

const ESTIMATED = '2026-11';

export const PACKS: readonly Pack[] = [
  {
    id: 'heads',
    kind: 'person',
    ofCountry: false,
    about: 1_500,
    estimated: ESTIMATED,
    queries: () => ['P35', 'P6'].map((office) => query(holders(SOVEREIGN, office))),
  },
  {
    id: 'legislature',
    kind: 'person',
    ofCountry: true,
    about: 700,
    estimated: ESTIMATED,
    queries: (country) => [
      query(`${ofCode(country)}
  ?country wdt:P194 ?legislature .
  ?legislature wdt:P527? ?chamber .
  { ?chamber wdt:P2670 ?seat } UNION { ?seat wdt:P361 ?chamber }
  ?office wdt:P279* ?seat .
  ${holding('P39', '?item', '?office')}`),
    ],
  },
  {
    id: 'ministers',
    kind: 'person',
    ofCountry: true,
    about: 400,
    estimated: ESTIMATED,
    queries: (country) => [
      query(`${ofCode(country)}
  { ?office wdt:P1001 ?country } UNION { ?office wdt:P17 ?country }
  ?office wdt:P279+ wd:Q83307 .
  ${holding('P39', '?item', '?office')}`),
    ],
  },
  {
    id: 'intergovernmental',
    kind: 'intergovernmental-organization',
    ofCountry: false,
    about: 1_000,
    estimated: ESTIMATED,
    queries: () => [query(instancesOf('Q245065'))],
  },
  {
    id: 'parties',
    kind: 'political-party',
    ofCountry: true,
    about: 150,
    estimated: ESTIMATED,
    queries: (country) => [
      query(`${ofCode(country)}\n  ${instancesOf('Q7278')}\n  ?item wdt:P17 ?country .`),
    ],
  },
  {
    id: 'security',
    kind: 'government-body',
    ofCountry: false,
    about: 1_500,
    estimated: ESTIMATED,
    // Intelligence agencies, then law enforcement agencies of whole countries.
    queries: () => [
      query(instancesOf('Q47913')),
      query(`${instancesOf('Q732717')}\n  ?item wdt:P1001 ?country .\n  ${SOVEREIGN}`),
    ],
  },
  {
    id: 'media',
    kind: 'media',
    ofCountry: true,
    about: 500,
    estimated: ESTIMATED,
    queries: (country) => [
      query(`${ofCode(country)}\n  ${instancesOf('Q1193236')}\n  ?item wdt:P17 ?country .`),
    ],
  },
  {
    id: 'companies',
    kind: 'company',
    ofCountry: false,
    about: 900,
    estimated: ESTIMATED,
    queries: () => [
      query(`?item wdt:P1128 ?staff .
  FILTER(?staff >= ${LARGE_STAFF})
  ${instancesOf('Q4830453')}`),
    ],
  },
];

export function packById(id: string): Pack | undefined {
  return PACKS.find((pack) => pack.id === id);
}
