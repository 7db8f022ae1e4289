import { expect, it } from 'vitest';
import { parseLabels } from '../../src/dataset/labels';
import { annotator } from '../../src/gazetteer/annotate';
import type { Entity } from '../../src/model/entity';
import type { Name } from '../../src/model/name';
import type { Statement } from '../../src/model/statement';
import { record } from '../dataset/record';

const [label] = parseLabels(
  JSON.stringify({ qid: 'Q1', name: 'TIDES', etype: 'ORG' }),
  'labels',
  '2021-11-25',
) as [Entity];
const [name] = label.names as [Entity['names'][number]];

it('the evidence for a name that a record lists in two ways is the one that is written', () => {
  const entity: Entity = {
    ...label,
    names: [
      { ...name, flags: ['case-sensitive'] },
      { ...name, text: 'Tides', type: 'alias' },
    ],
  };
  const { annotate } = annotator([entity]);
  const [found] = annotate(['It was TIDES that sank.'], null);
  expect(found?.evidence).toEqual([{ type: 'name', text: 'TIDES' }]);
});

const said = (text: string, type: Name['type'] = 'canonical', flags: Name['flags'] = []) => ({
  ...{ text, lang: 'en', type, flags },
});
const to = (property: Statement['property'], id: string): Statement => ({
  ...{ property, value: id, to: id, sources: ['a'] },
});
const RECORDS = [
  record('Hu Binchen', { kind: 'person', statements: [to('member-of', 'Executive Committee')] }),
  record('Executive Committee', {
    names: [said('Executive Committee', 'canonical', ['ambiguous'])],
    statements: [to('led-by', 'Kim Jong Yang')],
  }),
  record('Kim Jong Yang', {
    kind: 'person',
    statements: [to('member-of', 'Executive Committee')],
  }),
];

const RELATED = (...ids: readonly string[]) => ({ type: 'related', to: ids });
const NAME = (text: string) => ({ type: 'name', text });

it.each<[string, readonly string[], readonly unknown[]]>([
  [
    'who is related to it and who it is related to',
    ['Hu Binchen joined the Executive Committee.'],
    [NAME('Executive Committee'), RELATED('Hu Binchen')],
  ],
  [
    'each of them once',
    ['Hu Binchen and Kim Jong Yang joined the Executive Committee.'],
    [NAME('Executive Committee'), RELATED('Kim Jong Yang', 'Hu Binchen')],
  ],
  ['the full name', ['Hu Binchen left.', 'Hu spoke.'], [{ type: 'surname', of: 'Hu Binchen' }]],
  [
    'the full name and the title before it',
    ['Hu Binchen left.', 'President Hu spoke.'],
    [
      { type: 'surname', of: 'Hu Binchen' },
      { type: 'title', text: 'president' },
    ],
  ],
])('the evidence for a name is %s', (_title, blocks, expected) => {
  expect(annotator(RECORDS).annotate(blocks, null).at(-1)?.evidence).toEqual(expected);
});
