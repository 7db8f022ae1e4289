import { expect, test } from 'vitest';
import { chosenInstead } from '../../../src/content/marking/choice';
import type { Annotation } from '../../../src/model/mention';

const georgia: Annotation = {
  block: 0,
  start: 0,
  end: 7,
  exact: 'Georgia',
  entity: 'georgia-country',
  others: ['georgia-state', 'georgia-person'],
  ambiguous: true,
  evidence: [{ type: 'name', text: 'Georgia' }],
};

test.each([
  ['stays where nothing was chosen', [], 'georgia-country', true],
  ['stays where another name was chosen', [['Paris', 'paris-texas']], 'georgia-country', true],
  ['is what was chosen', [['Georgia', 'georgia-state']], 'georgia-state', false],
  ['is not what it never may have meant', [['Georgia', 'paris-texas']], 'georgia-country', true],
] satisfies [string, [string, string][], string, boolean][])(
  'a name %s',
  (_title, chosen, entity, ambiguous) => {
    const found = chosenInstead(georgia, new Map(chosen));
    expect(found).toMatchObject({ entity, ambiguous });
    expect([found.entity, ...found.others].sort()).toEqual(
      [georgia.entity, ...georgia.others].sort(),
    );
  },
);
