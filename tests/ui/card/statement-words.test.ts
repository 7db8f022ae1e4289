import { beforeEach, expect, test, vi } from 'vitest';
import type { Property } from '../../../src/model/property';
import type { Statement } from '../../../src/model/statement';
import { standing } from '../../../src/timeline';
import { statementWords } from '../../../src/ui/card/statement-words';
import { bare } from '../entities';
import { resetScene, scene } from '../fake-browser';
import { plain } from '../plain';

vi.mock('../../../src/browser', () => import('../fake-browser'));
beforeEach(resetScene);

const DAY = '2021-11-25';

/** How a statement of the made-up entity is told on the day. */
function words(property: Property, value: string, when: Partial<Statement>): string {
  const statements = [{ property, value, sources: ['a'], ...when }];
  const { first, past, unknown } = standing({ ...bare, statements }, DAY, DAY);
  const told = [...first, ...past, ...unknown][0];
  return told ? statementWords(told) : '';
}

test.each<[string, Property, string, Partial<Statement>, string]>([
  [
    'since when it went on',
    'position-held',
    'Mayor',
    { start: '2021-04' },
    'Office: Mayor (since Apr 2021)',
  ],
  [
    'which feed says so',
    'position-held',
    'Mayor',
    { start: '2021-04', origin: 'Harbour Watch' },
    'Office: Mayor (since Apr 2021; from the feed Harbour Watch)',
  ],
  [
    'from when to when',
    'position-held',
    'Mayor',
    { start: '2011', end: '2014' },
    'Office: Mayor (2011 – 2014)',
  ],
  [
    'no end of what went on, though the value has it',
    'held-on',
    '2019 to 2024',
    { start: '2019-04-02', end: '2024-12-08' },
    'Held: since 2 Apr 2019',
  ],
  [
    'the end of what was over',
    'held-on',
    '2019 to 2021',
    { start: '2019-04-02', end: '2021-11-24' },
    'Held: 2 Apr 2019 – 24 Nov 2021',
  ],
  [
    'days once, where the value is nothing else',
    'held-on',
    '28 January to 4 February 2021',
    { start: '2021-01-28', end: '2021-02-04' },
    'Held: 28 Jan 2021 – 4 Feb 2021',
  ],
  [
    'what the value has beside its days',
    'held-on',
    '2019 to 2021, with breaks',
    { start: '2019-04-02', end: '2021-11-24' },
    'Held: 2019 to 2021, with breaks (2 Apr 2019 – 24 Nov 2021)',
  ],
  [
    'a value that is a name of digits',
    'known-for',
    '1984',
    { start: '2019-04-02' },
    'Known for: 1984 (2 Apr 2019)',
  ],
  [
    'the day of what happened',
    'arrested',
    'in Eastmark',
    { start: '2019-04-02' },
    'Arrested: in Eastmark (2 Apr 2019)',
  ],
  [
    'a day once, where the value spells it out',
    'founded',
    'independent of Spain, 20 July 1810',
    { start: '1810-07-20' },
    'Founded: independent of Spain, 20 July 1810',
  ],
  [
    'by when it had happened',
    'arrested',
    'in Eastmark',
    { asOf: '2018-05-30' },
    'Arrested: in Eastmark (by 30 May 2018)',
  ],
  [
    'a beginning once, where the value spells it out',
    'in-force',
    '1 July 2020',
    { start: '2020-07-01' },
    'In force: 1 Jul 2020',
  ],
  [
    'a beginning where the value has but its year',
    'member-of',
    'the Convoy of 2021',
    { start: '2021-04-02' },
    'Member of: the Convoy of 2021 (since 2 Apr 2021)',
  ],
  [
    'as of when an office was heard of',
    'position-held',
    'Mayor',
    { asOf: '2021-11' },
    'Office: Mayor (as of Nov 2021)',
  ],
  [
    'when it was last confirmed, where that was long before',
    'position-held',
    'Mayor',
    { start: '2015-04', asOf: '2019-05' },
    'Office: Mayor (since Apr 2015; last confirmed May 2019)',
  ],
  [
    'that nobody confirmed it later',
    'position-held',
    'Mayor',
    { start: '2015-04', asOf: '2015-04' },
    'Office: Mayor (from Apr 2015; not confirmed since)',
  ],
  [
    'as of when it was found',
    'finding',
    'no such notice',
    { asOf: '2018-05-30' },
    'Finding: no such notice (as of 30 May 2018)',
  ],
  [
    'as of when it was counted',
    'figure',
    '12 notices',
    { asOf: '2018' },
    'Figure: 12 notices (as of 2018)',
  ],
])('a statement tells %s', (_, property, value, when, expected) => {
  expect(plain(words(property, value, when))).toBe(expected);
});

test.each<[Partial<Statement>, string]>([
  [{ start: '2021-04-02' }, 'depuis le 2 avr. 2021'],
  [{ start: '2021-04' }, 'depuis avr. 2021'],
  [{ end: '2021-04-02' }, 'fin : le 2 avr. 2021'],
  [{ start: '2019', end: '2021-04-02' }, '2019 – 2 avr. 2021'],
])(
  'in French a day behind a preposition has its article, a month has none: %j',
  (when, expected) => {
    scene.uiLanguage = 'fr';
    expect(plain(words('position-held', 'Maire', when))).toBe(`Fonction : Maire (${expected})`);
  },
);
