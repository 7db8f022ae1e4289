import { expect, test } from 'vitest';
import type { Entity } from '../../src/model/entity';
import type { Statement } from '../../src/model/statement';
import { finished } from '../../src/page/finished';
import { search } from '../../src/store/search';
import { compileSearchInSteps } from '../../src/store/search-compile';
import { openSearch } from '../../src/store/search-index';
import { record } from '../dataset/record';

const TODAY = '2026-11-23';

const says = (property: Statement['property'], value: string, more: Partial<Statement> = {}) => ({
  property,
  value,
  sources: ['a'],
  ...more,
});

const who = (id: string, change: Partial<Entity> & { also?: readonly string[] } = {}) => {
  const caption = change.caption ?? id;
  return record(id, {
    ...change,
    names: [caption, ...(change.also ?? [])].map((text, at) => ({
      text,
      lang: 'en',
      type: at ? 'demonym' : 'canonical',
      flags: [],
    })),
  });
};

const ENTITIES = [
  who('eastmark', {
    kind: 'country',
    caption: 'Eastmark',
    also: ['Eastmarkish'],
    statements: [
      says('head-of-state', 'Mara Ellison, president', {
        to: 'mara-ellison',
        start: '2020-01-01',
        end: '2026-11-24',
      }),
      says('head-of-state', 'Odo Finch, president', { to: 'odo-finch', start: '2026-11-25' }),
      says('head-of-state', 'Ivo Grange, president', { to: 'ivo-grange', end: '2020-01-01' }),
      says('head-of-government', 'Una Vale, premier', { start: '2024' }),
    ],
  }),
  who('ivo-grange', { kind: 'person', caption: 'Ivo Grange' }),
  who('mara-ellison', { kind: 'person', caption: 'Mara Ellison' }),
  who('odo-finch', { kind: 'person', caption: 'Odo Finch' }),
  who('harbour-board', { kind: 'body', caption: 'Harbour Board', also: ['HB'] }),
  who('pilots', {
    kind: 'organization',
    caption: 'Pilots of Eastmark Bay',
    statements: [says('led-by', 'Ana Roe', { start: '2025' })],
  }),
  who('jon-pike', {
    kind: 'person',
    caption: 'Jon Pike',
    familiarity: 'household',
    statements: [
      says('position-held', 'deputy director of the Harbour Board', { to: 'harbour-board' }),
    ],
  }),
  who('lea-moss', {
    kind: 'person',
    caption: 'Lea Moss',
    statements: [
      says('position-held', 'chief executive of the Harbour Board', { to: 'harbour-board' }),
      says('position-held', 'director of the Harbour Board', {
        to: 'harbour-board',
        start: '2025',
      }),
    ],
  }),
  who('warden', {
    kind: 'office',
    caption: 'Warden of Pier 7',
    statements: [says('held-by', 'Tam Oar', { to: 'tam-oar', start: '2025' })],
  }),
  who('tam-oar', { kind: 'person', caption: 'Tam Oar' }),
  who('westmark', { kind: 'country', caption: 'Westmark' }),
  ...(
    [
      ['una-vale', 'prime minister'],
      ['ida-lund', 'foreign minister'],
      ['ole-brandt', 'vice president'],
    ] as const
  ).map(([id, title]) =>
    who(id, {
      kind: 'person',
      statements: [
        says('position-held', `${title} of Westmark`, { to: 'westmark', start: '2021' }),
      ],
    }),
  ),
  who('bay-trust', { kind: 'body', caption: 'Bay Trust' }),
  ...(
    [
      ['ada-first', 'chair', '2019', 'specialist'],
      ['bo-later', 'envoy', '2021', 'specialist'],
      ['cy-latest', 'envoy', '2023', 'specialist'],
      ['di-known', 'envoy', '2020', 'household'],
      ['ed-chief', 'chief constable', '2020', 'specialist'],
    ] as const
  ).map(([id, title, start, familiarity]) =>
    who(id, {
      kind: 'person',
      familiarity,
      statements: [says('position-held', `${title} of the Bay Trust`, { to: 'bay-trust', start })],
    }),
  ),
  who('harbourmen', { kind: 'body', caption: 'Harbourmen' }),
  who('flo-reed', {
    kind: 'person',
    statements: [says('position-held', 'director of the Harbourmen', { to: 'harbourmen' })],
  }),
];

test.each([
  ['who holds it today', 'president of Eastmark', ['mara-ellison']],
  ['who holds it today, by the adjective', 'Eastmarkish president', ['mara-ellison']],
  ['who holds it before it is typed out', 'eastmark pres', ['mara-ellison']],
  ['where the holder has no record, the body that names them', 'premier of Eastmark', ['eastmark']],
  ['the office itself, then who holds it', 'warden of pier 7', ['warden', 'tam-oar']],
  ['the director before their deputy, however well known', 'HB director', ['lea-moss', 'jon-pike']],
  ['what is shortened', 'harbour board ceo', ['lea-moss']],
  ['what else is shortened', 'westmark pm', ['una-vale']],
  ['and its minister', 'westmark fm', ['ida-lund']],
  ['a deputy, shortened', 'westmark vp', ['ole-brandt']],
  ['a boss', 'boss of the pilots', ['pilots']],
  ['an office and a name together', 'president ellison', ['mara-ellison']],
  ['a head without a title, in a headline’s words', 'pilots chief', ['pilots']],
  ['the same as a leader', 'leader of the pilots', ['pilots']],
  ['a chair by the older words', 'chairman of the bay trust', ['ada-first']],
  ['a chair by the other of them', 'bay trust chairwoman', ['ada-first']],
  ['a chief who is no head', 'chief constable of the bay trust', ['ed-chief']],
  [
    'the better known first, then who came last',
    'bay trust envoy',
    ['di-known', 'cy-latest', 'bo-later'],
  ],
  ['no body whose name only begins so', 'harbour director', ['lea-moss', 'jon-pike']],
  ['nobody by the body alone', 'harbour board', ['harbour-board']],
])('an office is asked for: %s', (_title, query, expected) => {
  expect(ids(query)).toEqual(expected);
});

test.each([
  ['the day before', '2026-11-24', 'mara-ellison'],
  ['on the day', '2026-11-25', 'odo-finch'],
])('an office that passes to another is found with who holds it %s', (_title, today, id) => {
  expect(ids('president of eastmark', today)[0]).toBe(id);
});

function ids(query: string, today = TODAY): string[] {
  return search(index, query, 10, today).map(({ entity }) => ENTITIES[entity]?.id ?? '');
}

const index = openSearch(finished(compileSearchInSteps(ENTITIES, TODAY)));
