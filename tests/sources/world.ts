/**
 * A small world in the shape of Wikidata, made up for the tests: countries with heads, chambers,
 * ministers, parties, agencies, papers and companies. The same items are served as JSON of the
 * `wbgetentities` kind and as a graph of statement nodes with ranks, qualifiers and references.
 */
export interface Item {
  readonly id: string;
  label: string;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly title: string | null;
  readonly claims: readonly Claim[];
}

export interface Claim {
  readonly property: string;
  readonly value: Value;
  readonly rank: Rank;
  readonly qualifiers: readonly (readonly [property: string, value: Value])[];
  readonly references: readonly (readonly (readonly [property: string, value: Value])[])[];
}

export type Rank = 'preferred' | 'normal' | 'deprecated';
export type Value =
  | { readonly item: string }
  | { readonly time: string; readonly precision: 9 | 10 | 11 }
  | { readonly amount: number }
  | { readonly text: string }
  | { readonly url: string };

export interface World {
  readonly items: Map<string, Item>;
  /** Merged ids, and into which. */
  readonly redirects: Map<string, string>;
  readonly codes: readonly string[];
}

const CODES = ['EA', 'FR', 'GB', 'US', 'ZZ'];
const MEMBERS = 120;

/** Some 2,000 items, the same every time. */
export function world(): World {
  const items = new Map<string, Item>();
  let last = 1_000_000;
  const add = (label: string, claims: Claim[], more: Partial<Item> = {}): string => {
    const id = more.id ?? `Q${++last}`;
    const description = `made up, number ${id.slice(1)}`;
    items.set(id, { id, label, aliases: [], description, title: null, claims, ...more });
    return id;
  };
  for (const [id, label] of TYPES) add(label, [], { id });
  for (const [id, sub, label] of SUBTYPES) add(label, [claim('P279', item(sub))], { id });
  const source = add('The Eastmark Gazette', [claim('P31', item('Q11032'))]);
  const codes = CODES.map((code, index) => {
    const name = `Land ${code}`;
    const country = `Q${2_000_000 + index}`;
    const cited = [
      [
        ['P248', item(source)],
        ['P854', { url: `https://gazette.example/${code}` }],
        ['P577', day('2024-05-06')],
        ['P813', day('2024-06-01')],
      ],
    ] as const;
    const person = (label: string, claims: Claim[]) =>
      add(label, [claim('P31', item('Q5')), claim('P27', item(country)), ...claims]);
    const chamber = add(`Assembly of ${name}`, [claim('P31', item('Q35749'))]);
    const seat = add(`member of the Assembly of ${name}`, [
      claim('P31', item('Q4164871')),
      claim('P361', item(chamber)),
    ]);
    const term = add(`member of the 9th Assembly of ${name}`, [claim('P279', item(seat))]);
    const office = add(`Minister of Harbours of ${name}`, [
      claim('P279', item('Q83307')),
      claim('P1001', item(country)),
    ]);
    const party = add(`Harbour Party of ${name}`, [
      claim('P31', item('Q7278')),
      claim('P17', item(country)),
    ]);
    for (let n = 0; n < MEMBERS; n++)
      person(`Member ${n} of ${name}`, [
        claim('P39', item(n % 2 ? seat : term), {
          qualifiers: [['P580', day(`20${10 + (n % 10)}-03-04`)]],
          references: cited,
        }),
        claim('P102', item(party)),
      ]);
    person(`Former Member of ${name}`, [
      claim('P39', item(seat), { qualifiers: [['P582', day('1995-01-01')]] }),
    ]);
    person(`Never Member of ${name}`, [claim('P39', item(seat), { rank: 'deprecated' })]);
    person(`Harbour Minister of ${name}`, [claim('P39', item(office))]);
    const head = person(`Head of ${name}`, [claim('P569', day('1961-02-03'))]);
    const before = person(`Earlier Head of ${name}`, []);
    const old = person(`Old Head of ${name}`, []);
    const leader = person(`Premier of ${name}`, []);
    add(`Intelligence Service of ${name}`, [
      claim('P31', item('Q47913')),
      claim('P1001', item(country)),
      claim('P571', { time: '1950', precision: 9 }),
    ]);
    add(`National Police of ${name}`, [
      claim('P31', item('Q9990001')),
      claim('P1001', item(country)),
    ]);
    add(`Village Police of ${name}`, [claim('P31', item('Q732717'))]);
    add(`Daily of ${name}`, [claim('P31', item('Q9990002')), claim('P17', item(country))]);
    add(
      `Shipping Company of ${name}`,
      [claim('P31', item('Q783794')), claim('P1128', { amount: 40_000 + index * 10_000 })],
      { aliases: [`SC${code}`, 'The'] },
    );
    add(
      name,
      [
        claim('P31', item('Q3624078')),
        claim('P297', { text: code }),
        claim('P194', item(chamber)),
        claim('P35', item(head), {
          rank: 'preferred',
          qualifiers: [['P580', day('2020-05-01')]],
          references: cited,
        }),
        claim('P35', item(before), {
          qualifiers: [
            ['P580', day('2012-05-01')],
            ['P582', { time: '2020-05', precision: 10 }],
          ],
        }),
        claim('P35', item(old), { qualifiers: [['P582', day('1990-01-01')]] }),
        claim('P6', item(leader)),
        claim('P6', item(old), { rank: 'deprecated' }),
        claim('P1082', { amount: 1_000 * (index + 1) }),
      ],
      { id: country, title: name },
    );
    return code;
  });
  for (let n = 0; n < 60; n++)
    add(`Union of Seas ${n}`, [claim('P31', item(n % 2 ? 'Q245065' : 'Q9990003'))]);
  const merged = add('Head Office', [claim('P31', item('Q43229'))]);
  return { items, redirects: new Map([['Q3000000', merged]]), codes };
}

/** The types the packs ask for, as they are numbered on Wikidata. */
const TYPES = [
  ['Q5', 'human'],
  ['Q3624078', 'sovereign state'],
  ['Q245065', 'intergovernmental organization'],
  ['Q7278', 'political party'],
  ['Q35749', 'parliament'],
  ['Q47913', 'intelligence agency'],
  ['Q732717', 'law enforcement agency'],
  ['Q1193236', 'news media'],
  ['Q4830453', 'business'],
  ['Q83307', 'minister'],
  ['Q4164871', 'position'],
  ['Q43229', 'organization'],
] as const;
const SUBTYPES = [
  ['Q783794', 'Q4830453', 'company'],
  ['Q11032', 'Q1193236', 'newspaper'],
  ['Q9990001', 'Q732717', 'national police'],
  ['Q9990002', 'Q11032', 'daily newspaper'],
  ['Q9990003', 'Q245065', 'union of states'],
] as const;

function claim(property: string, value: Value, more: Partial<Claim> = {}): Claim {
  return { property, value, rank: 'normal', qualifiers: [], references: [], ...more };
}

function item(id: string): Value {
  return { item: id };
}

function day(time: string): Value {
  return { time, precision: 11 };
}
