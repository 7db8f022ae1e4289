import { describe, expect, it } from 'vitest';
import { parseLabels } from '../../src/dataset/labels';
import { compile } from '../../src/gazetteer/compile';
import { surfaceForms } from '../../src/gazetteer/forms';
import { link } from '../../src/gazetteer/link';
import { openGazetteer } from '../../src/gazetteer/match';
import { read } from '../../src/gazetteer/read';
import { EMPTY_MEMORY, type PageMemory } from '../../src/model/mention';

const entities = parseLabels(
  [
    { qid: 'Q1', name: 'Iris Stock', etype: 'PER' },
    { qid: 'Q2', name: 'Alliance for Tidal Watch', etype: 'ORG' },
  ]
    .map((row) => JSON.stringify(row))
    .join('\n'),
  'labels',
  '2021-11-25',
);
const gazetteer = openGazetteer(
  compile(entities.flatMap((entity, ordinal) => [...surfaceForms(entity, ordinal)])),
);
const known = {
  at: (ordinal: number) => entities[ordinal],
  get: (id: string) => entities.find((entity) => entity.id === id),
};

function linked(text: string, memory: PageMemory) {
  const { annotations, memory: learnt } = link(read(gazetteer, [text]), known, {
    asOf: null,
    memory,
  });
  return { found: annotations.map(({ exact, entity }) => [exact, entity]), learnt };
}

describe('text that comes later is judged with what the page taught', () => {
  it('a family name after the full name in earlier text', () => {
    const { learnt } = linked('Iris Stock left.', EMPTY_MEMORY);
    expect(linked('Later Stock came back.', learnt).found).toEqual([['Stock', 'q1']]);
    expect(linked('Later Stock came back.', EMPTY_MEMORY).found).toEqual([]);
  });

  it('an acronym that earlier text introduced', () => {
    const { learnt } = linked('The Alliance for Tidal Watch (ALTIWA) met.', EMPTY_MEMORY);
    expect(linked('Then ALTIWA left.', learnt).found).toEqual([['ALTIWA', 'q2']]);
  });

  const STAYED = 'Iris Stock stayed. Later Stock came back.';

  it('a stranger of the same family name in earlier text', () => {
    const { learnt } = linked('Julian Stock left.', EMPTY_MEMORY);
    expect(linked(STAYED, learnt).found).toEqual([['Iris Stock', 'q1']]);
    expect(linked(STAYED, EMPTY_MEMORY).found).toEqual([
      ['Iris Stock', 'q1'],
      ['Stock', 'q1'],
    ]);
  });

  it('a stranger in a byline, however the page sets it', () => {
    for (const byline of ['BY JULIAN STOCK', `BY\n${'\t'.repeat(40)}JULIAN STOCK`]) {
      const { learnt } = linked(byline, EMPTY_MEMORY);
      expect(linked(STAYED, learnt).found).toEqual([['Iris Stock', 'q1']]);
    }
  });

  it('memory survives as JSON', () => {
    const { learnt } = linked('Iris Stock left the Alliance for Tidal Watch (ATW).', EMPTY_MEMORY);
    expect(JSON.parse(JSON.stringify(learnt))).toEqual(learnt);
  });
});
