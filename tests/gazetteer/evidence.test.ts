import { expect, it } from 'vitest';
import { parseLabels } from '../../src/dataset/labels';
import { annotator } from '../../src/gazetteer/annotate';
import type { Entity } from '../../src/model/entity';

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
