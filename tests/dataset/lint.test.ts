import { expect, test } from 'vitest';
import { type Aids, describe, lint } from '../../src/dataset/lint';
import { parseShard } from '../../src/dataset/parse';
import { sample, shard } from './sample';

const AIDS: Aids = {
  commonWords: new Set(['shell', 'state']),
  spelt: (word) => word !== 'wrongg',
  countryIds: new Map([['TR', 'Q43']]),
  texts: ['One two three four five six seven eight nine.'],
};

const name = (text: string, change: object = {}) => ({ text, type: 'alias', ...change });
const said = (property: string, change: object = {}) => ({
  property,
  value: 'x',
  sources: ['a'],
  asOf: '2025',
  ...change,
});
const caption = { text: 'Coast Guard of Freedonia', type: 'canonical' };
const names = (...more: object[]) => ({ names: [caption, ...more] });
const statements = (...some: object[]) => ({ statements: some });
const other = (id: string, change: object = {}) =>
  sample({ id, caption: id, names: [{ text: id, type: 'canonical' }], ...change });
const held = (to: string, start: string, end?: string, value = to) =>
  said('held-by', { to, value, start, ...(end ? { end } : {}), asOf: undefined });
const led = (value: string, start: string, end?: string, to?: string) =>
  said('led-by', { value, start, ...(end ? { end } : {}), ...(to ? { to } : {}), asOf: undefined });
const post = (value: string, start: string, end?: string, to?: string) =>
  said('position-held', {
    value,
    start,
    ...(end ? { end } : {}),
    ...(to ? { to } : {}),
    asOf: undefined,
  });
const died = (start: string) => said('died', { start, asOf: undefined });
const person = (caption: string, ...some: object[]) =>
  other(caption.toLowerCase().replace(' ', '-'), {
    kind: 'person',
    caption,
    names: [{ text: caption, type: 'canonical' }],
    ...statements(...some),
  });
const PAGE = 'https://guard.example/about';
const page = (published: string | null, second = `${PAGE}/news`) => {
  const source = { title: 'x', publisher: 'x', type: 'news', published, checked: '2025-11-01' };
  return { sources: { a: { ...source, url: PAGE }, b: { ...source, url: second } } };
};
const at = (url: string, change: object) => ({
  title: 'x',
  publisher: 'x',
  type: 'news',
  published: null,
  checked: '2025-11-01',
  url,
  ...change,
});
const address = (url: string, change: object) => ({ sources: { a: at(url, change) } });
const article = (url: string) => ({
  sources: { enwiki: at(url, { publisher: 'Wikipedia' }) },
  statements: [said('part-of', { sources: ['enwiki'] })],
});
const head = (value: string, start: string, change: object = {}) =>
  said('head-of-state', { value, start, asOf: undefined, ...change });
const office = (...terms: object[]) => [
  sample({ kind: 'office', statements: terms }),
  other('groucho'),
  other('chico'),
];
const MARCOS = ['Polo', 'Rubio', 'Reus'].map((family) =>
  other(`marco-${family.toLowerCase()}`, {
    kind: 'person',
    caption: `Marco ${family}`,
    names: [{ text: `Marco ${family}`, type: 'canonical' }],
  }),
);
const text = (summary: string, asOf = '2025') => ({ summary: { text: summary, asOf } });

test.each<[title: string, wrong: object[], says: string | RegExp, right: object[]]>([
  [
    'an id that two records have',
    [sample(), other('coast-guard')],
    'a.json: coast-guard.id: is also the id of a record in a.json',
    [sample(), other('navy')],
  ],
  [
    'a Wikidata id that two records have',
    [sample({ ids: { wikidata: 'Q1' } }), other('navy', { ids: { wikidata: 'Q1' } })],
    'a.json: navy.ids.wikidata: Q1 is coast-guard',
    [sample({ ids: { wikidata: 'Q1' } }), other('navy', { ids: { wikidata: 'Q2' } })],
  ],
  [
    'an article of Wikipedia that two records have',
    [sample({ ids: { enwiki: 'Guard' } }), other('navy', { ids: { enwiki: 'Guard' } })],
    'a.json: navy.ids.enwiki: Guard is coast-guard',
    [sample({ ids: { enwiki: 'Guard' } }), other('navy', { ids: { enwiki: 'Navy' } })],
  ],
  [
    'a country with the Wikidata id of another',
    [sample({ ids: { wikidata: 'Q44', iso3166: 'TR' } })],
    'a.json: coast-guard.ids.wikidata: TR is Q43',
    [sample({ ids: { wikidata: 'Q43', iso3166: 'TR' } })],
  ],
  [
    'a country code that is none',
    [sample({ ids: { wikidata: null, iso3166: 'XX' } })],
    "a.json: coast-guard.ids.iso3166: XX is no country's code",
    [sample()],
  ],
  [
    'a relation to nowhere',
    [sample(statements(said('part-of', { to: 'navy' })))],
    'a.json: coast-guard.statements[0].to: there is no record navy',
    [sample(statements(said('part-of', { to: 'navy' }))), other('navy')],
  ],
  [
    'a relation to itself',
    [sample(statements(said('part-of', { to: 'coast-guard' })))],
    'a.json: coast-guard.statements[0].to: leads to the record itself',
    [sample()],
  ],
  [
    'a succession told from one end',
    [sample(statements(said('succeeds', { to: 'navy' }))), other('navy')],
    'a.json: coast-guard.statements[0].to: navy does not say succeeded-by coast-guard',
    [
      sample(statements(said('succeeds', { to: 'navy' }))),
      other('navy', statements(said('succeeded-by', { to: 'coast-guard' }))),
    ],
  ],
  [
    'a marriage told from one end',
    [person('Ann Ax', said('spouse', { value: 'Bo Bex', to: 'bo-bex' })), person('Bo Bex')],
    'a.json: ann-ax.statements[0].to: bo-bex does not say spouse ann-ax',
    [
      person('Ann Ax', said('spouse', { value: 'Bo Bex', to: 'bo-bex' })),
      person('Bo Bex', said('spouse', { value: 'Ann Ax', to: 'ann-ax' })),
    ],
  ],
  [
    'two people in one office',
    [
      person('Ann Ax', post('Mayor of Eastmark', '2020', '2025')),
      person('Bo Bex', post('Mayor of Eastmark', '2022')),
    ],
    'a.json: bo-bex.statements[0]: ann-ax holds it on the same days; say why in the value',
    [
      person('Ann Ax', post('Mayor of Eastmark', '2020', '2025')),
      person('Bo Bex', post('Mayor of Eastmark', '2025'), post('Mayor of Westmark', '2022')),
    ],
  ],
  [
    'two people in an office that a state of another name has too',
    [
      person('Ann Ax', post('Minister of Defence of Eastmark', '2020', undefined, 'navy')),
      person('Bo Bex', post('Minister of Defence of Eastmark', '2022', undefined, 'navy')),
      other('navy'),
    ],
    'a.json: bo-bex.statements[0]: ann-ax holds it on the same days; say why in the value',
    [
      person('Ann Ax', post('Minister of Defence', '2020', undefined, 'navy')),
      person('Bo Bex', post('Minister of Defence', '2022', undefined, 'army')),
      person('Cy Cox', post('Vice Minister of Defence', '2020', undefined, 'navy')),
      person('Di Dax', post('Vice Minister of Defence', '2020', undefined, 'navy')),
      person('Ed Egg', post('acting Mayor of Eastmark', '2020')),
      person('Flo Fay', post('one of the governors of the Federal Reserve', '2020')),
      person('Gus Gar', post('one of the governors of the Federal Reserve', '2021')),
      other('navy'),
      other('army'),
    ],
  ],
  [
    'a publisher that is not at the address',
    [sample(address('https://en.wikipedia.org/wiki/Guard', { publisher: 'Courier' }))],
    'a.json: coast-guard.sources.a.publisher: Courier does not publish en.wikipedia.org',
    [sample(address('https://en.wikipedia.org/wiki/Guard', { publisher: 'Wikipedia' }))],
  ],
  [
    'Wikipedia at another address',
    [sample(address('https://guard.example/wiki/Guard', { publisher: 'Wikipedia' }))],
    'a.json: coast-guard.sources.a.publisher: Wikipedia does not publish guard.example',
    [sample(address('https://guard.example/wiki/Guard', { publisher: 'Wikipedia (copy)' }))],
  ],
  [
    'a page that is dated otherwise than it is filed',
    [sample(address('https://courier.example/2021/07/14/guard', { published: '2022-07-14' }))],
    'a.json: coast-guard.sources.a.published: is not of 2021, under which the page is filed',
    [sample(address('https://courier.example/2021/07/14/guard', { published: '2021-08' }))],
  ],
  [
    'the article of somebody else',
    [
      sample({
        ids: { enwiki: 'Guard (ship)' },
        ...article('https://en.wikipedia.org/wiki/Guard'),
      }),
    ],
    'a.json: coast-guard.sources.enwiki.url: is not the article Guard (ship)',
    [
      sample({
        ids: { enwiki: 'Guard (ship)' },
        ...article('https://en.wikipedia.org/wiki/Guard_(ship)'),
      }),
    ],
  ],
  [
    'a name in the script of another language',
    [sample(names(name('Guard', { lang: 'ru' })))],
    'a.json: coast-guard.names[1]: "Guard" is not in the script of ru',
    [sample(names(name('Охрана', { lang: 'ru' }), name('海警', { lang: 'zh-Hans' })))],
  ],
  [
    'a word in two alphabets',
    [sample(names(name('Guаrd of Freedonia')))],
    'a.json: coast-guard.names[1]: "Guаrd of Freedonia" has letters of two alphabets in a word',
    [sample(names(name('Guard of Freedonia'), name('Охрана Freedonia', { lang: 'ru' })))],
  ],
  [
    'a record verified before its source was seen',
    [sample({ lastVerified: '2025-10-31' }), other('navy')],
    'a.json: coast-guard.lastVerified: is before 2025-11-01, when source a was seen',
    [sample({ lastVerified: '2025-11-01' }), other('navy')],
  ],
  [
    'what is yet to come told as if it were',
    [sample(statements(said('part-of', { start: '2031', asOf: undefined })))],
    /^a\.json: coast-guard\.statements\[0\]\.start: is after [\d-]+; scheduled\?$/u,
    [sample(statements(said('part-of', { start: '2031', asOf: undefined, state: 'scheduled' })))],
  ],
  [
    'an end before the start',
    [sample(statements(said('role', { start: '2021-06', end: '2021-05-31' })))],
    'a.json: coast-guard.statements[0].end: is before its start',
    [sample(statements(said('role', { start: '2021-06-15', end: '2021-06' })))],
  ],
  [
    'a source that speaks before the start',
    [sample(statements(said('role', { start: '2026-03', asOf: '2025' })))],
    'a.json: coast-guard.statements[0].asOf: is before its start; scheduled?',
    [sample(statements(said('role', { start: '2026-03', asOf: '2025', state: 'scheduled' })))],
  ],
  [
    'a name that went before it came',
    [sample(names(name('Old Guard', { from: '1950', until: '1940' })))],
    'a.json: coast-guard.names[1].until: is before from',
    [sample(names(name('Old Guard', { from: '1940', until: '1950' })))],
  ],
  [
    'a statement without a date',
    [sample(statements(said('role', { asOf: undefined })))],
    'a.json: coast-guard.statements[0]: needs start, end or asOf',
    [sample(statements(said('founded', { asOf: undefined, value: '1901' })))],
  ],
  [
    'a statement that tells of a later year',
    [
      sample(
        statements(
          said('role', { start: '2010', value: 'guards the coast, since 2016 the lakes' }),
        ),
      ),
    ],
    'a.json: coast-guard.statements[0].value: tells of 2016 from 2010 on: two statements?',
    [
      sample(
        statements(said('role', { start: '2016', value: 'guards the lakes, as of old in 2010' })),
      ),
    ],
  ],
  [
    'an answer of a later year',
    [
      sample(
        statements(said('role', { start: '2010', denial: 'The fishermen gave it up in 2016' })),
      ),
    ],
    'a.json: coast-guard.statements[0].denial: tells of 2016 from 2010 on: two statements?',
    [sample(statements(said('role', { start: '2016', denial: 'The fishermen gave up in 2010' })))],
  ],
  [
    'a statement without a beginning that tells of its end',
    [sample(statements(said('role', { end: '2016', value: 'guards the coast, sold in 2016' })))],
    'a.json: coast-guard.statements[0].value: tells of 2016 from before 2016 on: two statements?',
    [sample(statements(said('role', { end: '2016', value: 'guards the coast since 2010' })))],
  ],
  [
    'a statement that tells what came later',
    [
      sample(
        statements(said('role', { start: '2010', value: 'guards the coast, later the lakes' })),
      ),
    ],
    'a.json: coast-guard.statements[0].value: tells of “later” from 2010 on: two statements?',
    [sample(statements(said('outcome', { start: '2010', value: 'disbanded a year later' })))],
  ],
  [
    'a value that says its label again',
    [sample(statements(said('died', { start: '2010', value: 'died in Paris' })))],
    'a.json: coast-guard.statements[0].value: says “died” as its label does',
    [sample(statements(said('died', { start: '2010', value: 'in Paris' })))],
  ],
  [
    'a verdict that only a summary tells',
    [
      {
        ...person('Groucho Marx'),
        summary: { text: 'Mayor of Freedonia, convicted of theft in 2011.', asOf: '2025' },
      },
    ],
    'a.json: groucho-marx.summary.text: says ", convicted", which no statement tells',
    [
      {
        ...person('Groucho Marx', said('outcome', { value: 'conviction in Freedonia' })),
        summary: { text: 'Mayor of Freedonia, convicted of theft in 2011.', asOf: '2025' },
      },
      {
        ...person('Chico Marx'),
        summary: { text: 'Judge of Freedonia who sentenced the mayor in 2011.', asOf: '2025' },
      },
    ],
  ],
  [
    'a detention that outlasts the release',
    [
      person(
        'Groucho Marx',
        said('detained', { start: '2010', asOf: undefined }),
        said('released', { start: '2011', asOf: undefined }),
      ),
    ],
    'a.json: groucho-marx.statements[0]: goes on after the release',
    [
      person(
        'Groucho Marx',
        said('detained', { start: '2010', end: '2011', asOf: undefined }),
        said('released', { start: '2011', asOf: undefined }),
        said('detained', { start: '2012', asOf: undefined }),
      ),
    ],
  ],
  [
    'an allegation by nobody',
    [sample(statements(said('accused-of')))],
    'a.json: coast-guard.statements[0]: is an allegation and needs claimedBy',
    [sample(statements(said('accused-of', { claimedBy: 'the fishermen' })))],
  ],
  [
    'a charge by nobody',
    [person('Groucho Marx', said('charged-with'))],
    'a.json: groucho-marx.statements[0]: is a charge and needs claimedBy',
    [person('Groucho Marx', said('charged-with', { claimedBy: 'prosecutors in Freedonia' }))],
  ],
  [
    'an allegation by whom it is about',
    [person('Groucho Marx', said('accused-of', { claimedBy: 'Groucho Marx and others' }))],
    'a.json: groucho-marx.statements[0]: is an allegation by its own bearer',
    [person('Groucho Marx', said('finding', { claimedBy: 'Groucho Marx' }))],
  ],
  [
    'what was found about a person by nobody',
    [person('Groucho Marx', said('finding'))],
    'a.json: groucho-marx.statements[0]: is a finding and needs claimedBy',
    [
      person('Groucho Marx', said('finding', { claimedBy: 'a court' })),
      sample(statements(said('finding'))),
    ],
  ],
  [
    'an allegation that only the summary has',
    [{ ...person('Groucho Marx'), ...text('Firefly, suspected in Freedonia of a coup.') }],
    'a.json: groucho-marx.summary.text: says "suspected", which no statement tells with claimedBy',
    [
      {
        ...person('Groucho Marx', said('accused-of', { claimedBy: 'Sylvania' })),
        ...text('Firefly, suspected in Freedonia of a coup.'),
      },
      { ...person('Chico Marx'), ...text('Spy who accused his master of treason.') },
    ],
  ],
  [
    'something current for which the last word is old',
    [sample(statements(said('role', { state: 'current', asOf: '2024-10-31' })))],
    'a.json: coast-guard.statements[0].asOf: current needs a date within 12 months of 2025-11-01',
    [sample(statements(said('role', { state: 'current', asOf: '2024-11' })))],
  ],
  [
    'a death that only the summary has',
    [{ ...person('Zeppo Marx'), ...text('Agent in Freedonia; he died in 1979.') }],
    'a.json: zeppo-marx.summary.text: says "he died", which no statement tells',
    [
      { ...person('Zeppo Marx', died('1979')), ...text('Agent in Freedonia; he died in 1979.') },
      { ...person('Gummo Marx'), ...text('Brother of Zeppo, who died in 1979.') },
    ],
  ],
  [
    'an office held after death',
    [person('Zeppo Marx', said('position-held', { start: '1999' }), died('2001-05'))],
    'a.json: zeppo-marx.statements[0]: outlasts the end of 2001-05',
    [
      person(
        'Zeppo Marx',
        said('position-held', { start: '1999', end: '2001-05' }),
        died('2001-05'),
      ),
    ],
  ],
  [
    'a body led by somebody who has died',
    [
      sample(statements(led('Zeppo Marx', '1999', undefined, 'zeppo-marx'))),
      person('Zeppo Marx', died('2001')),
    ],
    'a.json: coast-guard.statements[0]: outlasts zeppo-marx, which ended 2001',
    [
      sample(statements(led('Zeppo Marx', '1999', '2001', 'zeppo-marx'))),
      person('Zeppo Marx', died('2001')),
    ],
  ],
  [
    'a seat of a body that is gone',
    [sample(statements(said('headquarters'), said('dissolved', { start: '1999' })))],
    'a.json: coast-guard.statements[0]: outlasts the end of 1999',
    [
      sample(
        statements(said('headquarters'), said('dissolved', { start: '1999', state: 'disputed' })),
      ),
    ],
  ],
  [
    'a beginning that no source is young enough to tell of',
    [
      sample({
        ...statements(said('role', { start: '2021-06-02', asOf: undefined })),
        ...page('2021-06-01'),
      }),
    ],
    'a.json: coast-guard.statements[0].start: is later than all its sources, of 2021-06-01 at the latest',
    [
      sample({
        ...statements(said('role', { start: '2021-06-02', asOf: undefined })),
        ...page('2021-06'),
      }),
    ],
  ],
  [
    'a last word later than the sources',
    [sample({ ...statements(said('role', { asOf: '2025' })), ...page('2024') })],
    'a.json: coast-guard.statements[0].asOf: is later than all its sources, of 2024-12-31 at the latest',
    [sample({ ...statements(said('role', { asOf: '2025' })), ...page(null) })],
  ],
  [
    'an end more than a month after the sources',
    [
      sample({
        ...statements(said('role', { end: '2021-08', asOf: undefined })),
        ...page('2021-06'),
      }),
    ],
    'a.json: coast-guard.statements[0].end: is later than all its sources, of 2021-06-30 at the latest',
    [
      sample({
        ...statements(said('role', { end: '2021-07-31', asOf: undefined })),
        ...page('2021-06'),
      }),
    ],
  ],
  [
    'one page that stands for two sources',
    [sample({ ...statements(said('role', { sources: ['a', 'b'] })), ...page(null, PAGE) })],
    `a.json: coast-guard.statements[0].sources: cites ${PAGE} twice`,
    [sample({ ...statements(said('role', { sources: ['a', 'b'] })), ...page(null, `${PAGE}/us`) })],
  ],
  [
    'one page with two dates',
    [sample(page('2024')), other('navy', page('2025-11', `${PAGE}/navy`))],
    'a.json: navy.sources.a.published: coast-guard gives its page another date',
    [sample(page('2025')), other('navy', page('2025-11', `${PAGE}/navy`))],
  ],
  [
    'a relation whose words name somebody else',
    [sample(statements(led('Harpo Marx', '1999', undefined, 'zeppo-feld'))), person('Zeppo Feld')],
    'a.json: coast-guard.statements[0].to: "Harpo Marx" does not name zeppo-feld',
    [sample(statements(led('Zeppo', '1999', undefined, 'zeppo-feld'))), person('Zeppo Feld')],
  ],
  [
    'a person who is named and not led to',
    [sample(statements(led('Zeppo Marx, commander', '1999'))), person('Zeppo Marx')],
    'a.json: coast-guard.statements[0].to: leads nowhere, but zeppo-marx has a record',
    [
      sample(statements(led('Zeppo Marx, Harpo Marx', '1999'))),
      person('Zeppo Marx'),
      person('Harpo Marx'),
    ],
  ],
  [
    'a list that still names who has left',
    [
      sample(statements(said('has-part', { value: 'captains Zeppo Marx and Harpo' }))),
      person('Zeppo Marx', said('member-of', { to: 'coast-guard', end: '2024' })),
    ],
    'a.json: coast-guard.statements[0].to: zeppo-marx has left',
    [
      sample(statements(said('has-part', { value: 'captains Zeppo Marx and Harpo' }))),
      person('Zeppo Marx', said('member-of', { to: 'coast-guard', end: '2025-03' })),
    ],
  ],
  [
    'a summary that tells of a year after its own date',
    [sample(text('Sea police of Freedonia until 2024, when “2025” was filmed.', '2023'))],
    'a.json: coast-guard.summary.asOf: is before 2024, of which it tells',
    [sample(text('Sea police of Freedonia, due to move in 2026.', '2023'))],
  ],
  [
    'two terms of an office that overlap',
    office(held('groucho', '2001', '2005-03'), held('chico', '2004')),
    /^a\.json: coast-guard\.statements\[0\]: overlaps with the term of chico; say why/,
    office(held('groucho', '2001', '2005-03'), held('chico', '2005-03')),
  ],
  [
    'two terms of an office that overlap, and no word why',
    office(held('groucho', '2001'), held('chico', '2004', '2006')),
    /overlaps with the term of chico/,
    office(held('groucho', '2001'), held('chico', '2004', '2006', 'Chico (acting)')),
  ],
  [
    'two terms at the head of a body that overlap',
    [sample(statements(led('Groucho, chair', '2001', '2005'), led('Chico, chair', '2004')))],
    /^a\.json: coast-guard\.statements\[0\]: overlaps with the term of Chico, chair/,
    [sample(statements(led('Groucho, chair', '2001', '2005'), led('Chico, clerk', '2004')))],
  ],
  [
    'two heads of a state at once',
    [sample(statements(head('Groucho', '2001'), head('Chico', '2004', {})))],
    /overlaps with the term of Chico/,
    [sample(statements(head('Groucho', '2001'), head('Chico', '2004', { state: 'scheduled' })))],
  ],
  [
    'a term that office and holder tell differently',
    [
      sample(statements(held('groucho', '2001', '2005'))),
      other('groucho', statements(said('position-held', { to: 'coast-guard', start: '2002' }))),
    ],
    'a.json: coast-guard.statements[0]: groucho gives another term',
    [
      sample(statements(held('groucho', '2001', '2005'))),
      other(
        'groucho',
        statements(said('position-held', { to: 'coast-guard', start: '2001-07', end: '2005' })),
      ),
    ],
  ],
  [
    'a term that is over for the office and not for the holder',
    [
      sample(statements(held('groucho', '2001', '2005'))),
      other('groucho', statements(said('position-held', { to: 'coast-guard', start: '2001' }))),
    ],
    'a.json: coast-guard.statements[0]: groucho gives another term',
    [
      sample(statements(held('groucho', '2001'))),
      other('groucho', statements(said('position-held', { to: 'coast-guard', start: '2001' }))),
    ],
  ],
  [
    'an office that leaves out a holder',
    [
      sample({ kind: 'office', statements: [] }),
      person('Zeppo Marx', said('position-held', { to: 'coast-guard', start: '1999' })),
    ],
    'a.json: zeppo-marx.statements[0]: coast-guard does not say held-by zeppo-marx',
    [
      sample({ kind: 'office', statements: [held('zeppo-marx', '1999', undefined, 'Zeppo Marx')] }),
      person('Zeppo Marx', said('position-held', { to: 'coast-guard', start: '1999' })),
    ],
  ],
  [
    'a head of state whose term country and person tell differently',
    [
      sample(statements(said('head-of-state', { to: 'groucho', start: '2001', asOf: '2005' }))),
      other('groucho', statements(said('position-held', { to: 'coast-guard', start: '2002' }))),
    ],
    'a.json: coast-guard.statements[0]: groucho gives another term',
    [
      sample(statements(said('head-of-state', { to: 'groucho', start: '2002-05', asOf: '2005' }))),
      other('groucho', statements(said('position-held', { to: 'coast-guard', start: '2002' }))),
    ],
  ],
  [
    'a name given twice',
    [sample(names(name('Guard of Freedonia'), name('Guard of Freedonia')))],
    'a.json: coast-guard.names[2]: "Guard of Freedonia" stands there twice',
    [sample(names(name('Guard of Freedonia'), name('Guard of Freedonia', { lang: 'fr' })))],
  ],
  [
    'a name that two records claim',
    [sample(names(name('Sea Police'))), other('navy', names2('navy', 'Séa-police'))],
    'a.json: navy.names[1]: "Séa-police" is also a name of coast-guard (a.json); flag one',
    [
      sample(names(name('Sea Police', { flags: ['ambiguous'] }))),
      other('navy', names2('navy', 'Sea Police')),
    ],
  ],
  [
    'a common word for a name',
    [sample(names(name('Shell')))],
    'a.json: coast-guard.names[1]: "Shell" is a common word and needs a flag',
    [sample(names(name('Shell', { flags: ['case-sensitive'] })))],
  ],
  [
    'a month for a name',
    [sample(names(name('May')))],
    'a.json: coast-guard.names[1]: "May" is a month or a day and needs a flag',
    [sample(names(name('May', { flags: ['needs-full-name'] })))],
  ],
  [
    'a name of two letters',
    [sample(names(name('G&F')))],
    'a.json: coast-guard.names[1]: "G&F" is too short to go without a flag',
    [sample(names(name('G&F', { flags: ['case-sensitive'] }), name('CGF')))],
  ],
  [
    'the bare surname of a person',
    [sample({ kind: 'person', ...names(name('Firefly')) })],
    'a.json: coast-guard.names[1]: "Firefly" is a bare given name or surname and needs a flag',
    [sample({ kind: 'person', ...names(name('Firefly', { flags: ['needs-full-name'] })) })],
  ],
  [
    'the given name of several persons for a company',
    [sample(names(name('Marco'))), ...MARCOS],
    'a.json: coast-guard.names[1]: "Marco" is a bare given name or surname and needs a flag',
    [sample(names(name('Marco'))), ...MARCOS.slice(1)],
  ],
  [
    'a context of no words',
    [sample(names(name('Guard', { flags: ['needs-context'] })))],
    'a.json: coast-guard.names[1]: "Guard" needs context.any',
    [sample(names(name('Guard', { flags: ['needs-context'], context: { any: ['sea'] } })))],
  ],
  [
    'a summary copied from elsewhere',
    [sample(text('Three, four. One two three four five six seven EIGHT.'))],
    'a.json: coast-guard.summary.text: copies "one two three four five six seven eight"',
    [sample(text('One two three four five six seven, or eight.'))],
  ],
  [
    'quotes of a typewriter',
    [sample(text("Sea police of Freedonia's coast."))],
    'a.json: coast-guard.summary.text: has straight quotes, not “ ” and ’',
    [sample(text('Sea police of Freedonia’s “quiet” coast.'))],
  ],
  [
    'a slip of the pen',
    [sample(text('Sea police of Freedonia, wrongg and Wrongg.'))],
    'a.json: coast-guard.summary.text: "wrongg" is not a word we know',
    [sample(text('Sea police of Freedonia, Wrongg and @wrongg.'))],
  ],
])('finds %s', (_title, wrong, says, right) => {
  expect(check(wrong)).toEqual([
    typeof says === 'string' ? says : expect.stringMatching(says),
    ...(String(says).includes('overlaps') ? [expect.stringContaining('overlaps')] : []),
  ]);
  expect(check(right)).toEqual([]);
});

test('names are compared across shards', () => {
  const a = parseShard(shard(sample()), 'a.json');
  const b = parseShard(shard(sample()), 'b.json');
  const problems = lint([
    { file: 'a.json', entities: a },
    { file: 'b.json', entities: b },
  ]);
  expect(problems.map(describe)).toEqual([
    'b.json: coast-guard.id: is also the id of a record in a.json',
  ]);
});

function check(records: readonly object[]): readonly string[] {
  const entities = parseShard(shard(...records), 'a.json');
  return lint([{ file: 'a.json', entities }], AIDS).map(describe);
}

function names2(own: string, alias: string) {
  return { names: [{ text: own, type: 'canonical' }, name(alias)] };
}
