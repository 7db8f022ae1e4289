import type { CastMember } from '../../src/messages/page-info';
import type { Entity } from '../../src/model/entity';
import type { Annotation } from '../../src/model/mention';
import type { Source } from '../../src/model/statement';

/** Made-up people and bodies that between them show every state of a card. */

export const PUBLISHED = { day: '2021-11-25', from: 'json-ld' } as const;
export const TODAY = '2026-11-21';

const source = (given: Partial<Source>): Source => ({
  title: 'Harbour board names a new head',
  publisher: 'The Eastmark Courier',
  url: 'https://www.courier.example/2019/harbour-board',
  type: 'news',
  published: '2019-04-02',
  archived: null,
  checked: null,
  ...given,
});

const entity = (given: Partial<Entity> & Pick<Entity, 'id' | 'caption'>): Entity => ({
  kind: 'person',
  ids: { wikidata: null, enwiki: null },
  familiarity: 'specialist',
  names: [{ text: given.caption, lang: 'en', type: 'canonical', flags: [] }],
  summary: { text: `${given.caption} is made up for this test.`, asOf: '2026-11' },
  statements: [],
  sources: {},
  lastVerified: '2026-11-21',
  ...given,
});

/** The reader's own. */
export const own = entity({
  id: 'own-1',
  caption: 'Odile Rothenfeld',
  summary: { text: 'Harbour pilot; call back on Mondays.', asOf: '2026-11-20' },
  lastVerified: '2026-11-20',
  site: 'https://notes.example/odile',
  layer: 'user',
});

/** Held an office on the day, and holds another today. */
export const mara = entity({
  id: 'mara-ellison',
  caption: 'Mara Ellison',
  summary: {
    text: 'Engineer who led the Harbour Safety Board of Eastmark and now sits in its parliament.',
    asOf: '2026-10',
  },
  statements: [
    {
      property: 'position-held',
      value: 'Director of the Harbour Safety Board',
      to: 'harbour-board',
      start: '2019-04-02',
      end: '2024-06',
      sources: ['courier', 'board'],
    },
    {
      property: 'member-of',
      value: 'Institute of Marine Engineers',
      start: '2011',
      sources: ['board'],
    },
    {
      property: 'position-held',
      value: 'Member of the parliament of Eastmark',
      start: '2024-09-15',
      sources: ['gazette'],
    },
    { property: 'born', value: 'Port Lorne', start: '1974', sources: ['board'] },
  ],
  sources: {
    courier: source({ checked: '2026-11-02', archived: 'https://archive.example/courier' }),
    board: source({
      title: 'Our directors',
      publisher: 'Harbour Safety Board',
      url: 'https://harbour.example/directors',
      type: 'official',
      published: null,
      checked: '2026-11-02',
    }),
    gazette: source({
      title: 'Ergebnis der Wahl zum Parlament',
      publisher: 'Amtsblatt',
      url: 'https://gazette.example/2024',
      type: 'primary',
      lang: 'de',
      published: '2024-09',
    }),
  },
  site: 'https://mara.example/',
});

export const board = entity({
  id: 'harbour-board',
  kind: 'government-body',
  caption: 'Harbour Safety Board',
  summary: { text: 'Agency of Eastmark that inspects ports and ships.', asOf: '2026-10' },
  statements: [
    { property: 'founded', value: '1953-09', start: '1953-09', sources: ['a'] },
    { property: 'members-count', value: 1204, asOf: '2021-06', sources: ['a'] },
  ],
  sources: { a: source({ type: 'reference', publisher: 'Handbook of Agencies' }) },
});

/** Has a note of the reader's own beside what the dataset says. */
export const noted = entity({
  ...board,
  statements: [
    ...board.statements,
    {
      property: 'known-for',
      value: 'Ask about the second audit.',
      asOf: '2026-11-20',
      sources: [],
      layer: 'user',
    },
  ],
});

/** Every field at the length that breaks layouts. */
export const long = entity({
  id: 'long',
  kind: 'intergovernmental-organization',
  caption:
    'Intergovernmental Commission for the Coordination of Cross-Border Inland Waterway Safety and Donaudampfschifffahrtsgesellschaftsverordnung',
  summary: { text: `${'A body with a very long description '.repeat(8).trim()}.`, asOf: '2026' },
  statements: [
    {
      property: 'headquarters',
      value:
        'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, after a move from Eastmark',
      start: '1989',
      sources: ['a', 'b', 'c', 'd', 'e'],
    },
    { property: 'legal-basis', value: 'Treaty on Everything', start: '1988-02-29', sources: ['a'] },
  ],
  sources: Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((key) => [
      key,
      source({
        title: `${key}: a title that goes on and on about waterways, ships, locks and everything between them`,
        publisher: 'Verwaltungsgemeinschaftszeitungsverlagsgesellschaft',
        url: 'https://a-very-long-host-name-for-a-newspaper.of.the.provinces.example/path',
      }),
    ]),
  ),
});

/** Right-to-left names and a title in another script. */
export const rtl = entity({
  id: 'rtl',
  caption: 'ليلى الهاشمي',
  summary: { text: 'ليلى الهاشمي (Layla) writes about ports.', asOf: '2026' },
  statements: [
    { property: 'employer', value: 'صحيفة الميناء', start: '2015', sources: ['a'] },
    { property: 'award', value: 'Anchor Prize (جائزة المرساة)', start: '2018', sources: ['a'] },
  ],
  sources: {
    a: source({
      title: 'حوار مع ليلى الهاشمي',
      publisher: 'صحيفة الميناء',
      lang: 'ar',
      checked: '2025',
    }),
  },
});

/** Claims, denials, disputes and a retraction. */
export const disputed = entity({
  id: 'disputed',
  caption: 'Oskar Vent',
  statements: [
    {
      property: 'accused-of',
      value: 'selling forged inspection papers',
      start: '2020-03',
      state: 'disputed',
      claimedBy: 'the prosecutor of Eastmark',
      denial: 'he says the papers were genuine',
      sources: ['a'],
    },
    {
      property: 'wanted-by',
      value: 'the police of Port Lorne',
      asOf: '2021-10',
      claimedBy: 'the Courier',
      sources: ['a'],
    },
    {
      property: 'arrested',
      value: 'Port Lorne',
      start: '2022-01-04',
      state: 'retracted',
      sources: ['a'],
    },
  ],
  sources: {
    a: source({ type: 'opinion', published: '2021-10-30', publisher: 'Courier.example' }),
  },
});

/** Nothing but a name and a sentence. */
export const bare = entity({ id: 'bare', kind: 'concept', caption: 'Ballast rule' });

export const namesake = entity({ id: 'mara-ellison-poet', caption: 'Mara Ellison (poet)' });

export const ALL = [mara, board, long, rtl, disputed, bare, namesake];

export const plainMention: Annotation = {
  block: 0,
  start: 0,
  end: 12,
  exact: 'Mara Ellison',
  entity: 'mara-ellison',
  others: [],
  ambiguous: false,
  evidence: [{ type: 'name', text: 'Mara Ellison' }],
};

export const surnameMention: Annotation = {
  ...plainMention,
  exact: 'Ellison',
  others: ['mara-ellison-poet'],
  evidence: [
    { type: 'surname', of: 'Mara Ellison' },
    { type: 'related', to: ['harbour-board'] },
  ],
};

export const ambiguousMention: Annotation = { ...surnameMention, ambiguous: true, evidence: [] };

export const CAST: readonly CastMember[] = [mara, board, long, rtl, disputed, bare].map(
  ({ id, kind, caption }, index) => ({
    id,
    kind,
    caption,
    mentions: [12, 1, 3, 2, 1, 104][index] ?? 1,
    words: caption,
  }),
);
