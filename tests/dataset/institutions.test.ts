import { expect, test } from 'vitest';
import { describe, lint } from '../../src/dataset/lint';
import { parseShard } from '../../src/dataset/parse';
import { sample, shard } from './sample';

const GOVERNMENT =
  'foreign interior justice defence police intelligence centralBank topCourt'.split(' ');
const REASON = 'There is none, because the law forbids it.';

const leads = (to: string) => [
  { property: 'located-in', value: to, to, asOf: '2025', sources: ['a'] },
];
const named = (id: string) => ({ id, caption: id, names: [{ text: id, type: 'canonical' }] });
const freedonia = sample({ ...named('freedonia'), kind: 'country' });
const bureau = (change: object = {}) =>
  sample({ ...named('bureau'), statements: leads('freedonia'), ...change });
const diet = sample({ ...named('diet'), kind: 'legislature', statements: leads('freedonia') });

/** Every slot filled with the bureau, the diet or a reason; `change` replaces fillings. */
const filled = (change: object = {}) => ({
  ...Object.fromEntries(GOVERNMENT.map((slot) => [slot, ['bureau']])),
  legislature: ['diet'],
  governing: REASON,
  opposition: REASON,
  ...change,
});

test.each<[title: string, records: object[], fillings: object, says: string | undefined]>([
  ['every slot is filled or explained', [freedonia, bureau(), diet], filled(), undefined],
  [
    'a slot is forgotten',
    [freedonia, bureau(), diet],
    filled({ justice: undefined }),
    'a.json: freedonia.institutions.justice: is neither filled nor explained',
  ],
  [
    'a slot is empty',
    [freedonia, bureau(), diet],
    filled({ police: [] }),
    'a.json: freedonia.institutions.police: is neither filled nor explained',
  ],
  [
    'a word stands for a reason',
    [freedonia, bureau(), diet],
    filled({ opposition: 'none' }),
    'a.json: freedonia.institutions.opposition: "none" is no sentence that says why',
  ],
  [
    'a record is not there',
    [freedonia, bureau(), diet],
    filled({ topCourt: ['bureau', 'high-court'] }),
    'a.json: freedonia.institutions.topCourt: there is no record high-court',
  ],
  [
    'a record is of another kind',
    [freedonia, bureau(), diet],
    filled({ legislature: ['bureau'] }),
    'a.json: freedonia.institutions.legislature: bureau is a government-body',
  ],
  [
    'a record belongs to another state',
    [
      freedonia,
      bureau(),
      diet,
      sample({ ...named('sylvania'), kind: 'country' }),
      sample({ ...named('guard'), statements: leads('sylvania') }),
    ],
    filled({ police: ['guard'] }),
    'a.json: freedonia.institutions.police: guard does not lead to freedonia',
  ],
  [
    'a record leads to its state by way of a city',
    [
      freedonia,
      bureau({ statements: leads('capital') }),
      sample({ ...named('capital'), kind: 'place', statements: leads('freedonia') }),
      diet,
    ],
    filled(),
    undefined,
  ],
])('of a state in the news it is told whether %s', (_title, records, fillings, says) => {
  const entities = parseShard(shard(...records), 'a.json');
  const institutions = { freedonia: JSON.parse(JSON.stringify(fillings)) };
  expect(lint([{ file: 'a.json', entities }], { institutions }).map(describe)).toEqual(
    says === undefined ? [] : [says],
  );
});

test('a state in the news that has no record is told under the name of the table', () => {
  const institutions = { sylvania: filled({ legislature: REASON }) };
  const problems = lint([], { institutions }).map(describe);
  expect(problems).toContain(
    'states-in-the-news: sylvania.institutions.foreign: there is no record bureau',
  );
});
