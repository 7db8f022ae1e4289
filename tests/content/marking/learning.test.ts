import { expect, test } from 'vitest';
import type { Connection } from '../../../src/content/connection';
import { createLearning, type Learning } from '../../../src/content/marking/learning';
import { packed } from '../../../src/messages/packed';
import type { AnnotateAnswer, AnnotateRequest } from '../../../src/messages/page-info';
import { EMPTY_MEMORY } from '../../../src/model/mention';
import type { Traces } from '../../../src/page/published/traces';
import { plainMention } from '../../ui/entities';

const TRACES = { language: 'en' } as Traces; // Only handed on.
const HU = { id: 'hu', kind: 'person', caption: 'Hu', familiarity: 'specialist' } as const;
const answer = (more: Partial<AnnotateAnswer> = {}): AnnotateAnswer => ({
  annotations: packed([]),
  named: [],
  memory: EMPTY_MEMORY,
  dataset: '7',
  published: null,
  settings: null,
  ...more,
});

/** Answers one after another, and keeps what was asked. */
function asking(...answers: (AnnotateAnswer | undefined)[]) {
  const asked: AnnotateRequest[] = [];
  const connection: Connection = {
    isThere: () => true,
    // The only kind asked here is `annotate`, whose request this is.
    ask: (async (_kind: string, request: AnnotateRequest) => {
      asked.push(request);
      return answers.shift();
    }) as Connection['ask'],
  };
  return { asked, learning: createLearning(connection, 'bg-1') };
}

test('what tells the day goes with each text until it is answered, and then the day does', async () => {
  const published = { day: '2021-11-25', from: 'meta' } as const;
  const { asked, learning } = asking(undefined, answer({ published }), answer());
  learning.startOver(TRACES);
  for (let turn = 0; turn < 3; turn++) await learning.ask(['Hu met.'], null);
  expect(asked.map(({ traces }) => traces)).toEqual([TRACES, TRACES, undefined]);
  expect(asked.map(({ asOf }) => asOf)).toEqual([null, null, '2021-11-25']);
  expect(learning.published).toEqual(published);
});

test('an answer that comes after another article has begun does not tell its day', async () => {
  const published = { day: '2021-11-25', from: 'meta' } as const;
  const { asked, learning } = asking(answer(), answer({ published }));
  const late = learning.ask(['Hu met.'], null);
  learning.startOver(TRACES);
  await late;
  await learning.ask(['Law met.'], null);
  expect(asked.map(({ traces }) => traces)).toEqual([undefined, TRACES]);
  expect(learning.published).toEqual(published);
});

test.each([
  ['another article has begun', (learning: Learning) => learning.startOver(TRACES)],
  ['all was forgotten', (learning: Learning) => learning.forget()],
])('an answer that comes after %s teaches nothing', async (_when, begin) => {
  const memory = { ...EMPTY_MEMORY, linked: ['hu'] };
  const { asked, learning } = asking(answer({ memory }), answer());
  const late = learning.ask(['Hu met.'], null);
  begin(learning);
  await late;
  await learning.ask(['Law met.'], null);
  expect(asked[1]?.memory).toEqual(EMPTY_MEMORY);
});

test('a day that the reader chose is the one that texts are read as of', async () => {
  const { asked, learning } = asking(answer());
  await learning.ask(['Hu met.'], '2020-01-01');
  expect(asked[0]?.asOf).toBe('2020-01-01');
});

test('the style of the marks is asked for where an element lacks it, and what was learnt is handed back', async () => {
  const annotations = packed([plainMention]);
  const memory = { ...EMPTY_MEMORY, linked: ['hu'] };
  const { asked, learning } = asking(answer(), answer({ annotations, named: [HU], memory }));
  for (const within of ['p', 'p', 'p', 'li']) await learning.ask(['Hu met.'], null, [within]);
  expect(asked.map(({ highlight }) => highlight)).toEqual(['bg-1', 'bg-1', undefined, 'bg-1']);
  expect(asked.map(({ within }) => within?.join())).toEqual(['p', 'p', undefined, 'li']);
  expect(learning.dressed).toEqual(['p']);
  expect(asked[2]?.memory).toEqual(memory);
  expect(learning.about('hu')).toEqual(HU);
});
