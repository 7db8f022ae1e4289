import { expect, test } from 'vitest';
import { packed, unpacked } from '../../src/messages/packed';
import type { Annotation } from '../../src/model/mention';

const TEXTS = ['Hu met Interpol.', 'Interpol said that Hu met Lee.'];
const at = (block: number, exact: string, said: Partial<Annotation>): Annotation => {
  const start = TEXTS[block]?.indexOf(exact) ?? 0;
  const plain = { entity: 'hu', others: [], ambiguous: false, evidence: [] };
  return { block, start, end: start + exact.length, exact, ...plain, ...said };
};
const BODY = { entity: 'interpol', evidence: [{ type: 'name', text: 'Interpol' }] } as const;
const ANNOTATIONS = [
  at(0, 'Hu', {}),
  at(0, 'Interpol', BODY),
  at(1, 'Interpol', BODY),
  at(1, 'Hu', {}),
  at(1, 'Lee', { entity: 'lee', others: ['ang-lee'], ambiguous: true }),
];

test('annotations are the same after they were packed and unpacked', () => {
  const way = JSON.parse(JSON.stringify(packed(ANNOTATIONS)));
  expect(unpacked(way, TEXTS)).toEqual(ANNOTATIONS);
});

test('what is said of a name is sent once, and kept once', () => {
  const way = packed(ANNOTATIONS);
  expect(way.said.map(({ entity }) => entity)).toEqual(['hu', 'interpol', 'lee']);
  const [, first, second] = unpacked(way, TEXTS);
  expect(first?.evidence).toBe(second?.evidence);
});

test('what is said of no text that was asked about is left out', () => {
  expect(unpacked(packed(ANNOTATIONS), TEXTS.slice(0, 1))).toEqual(ANNOTATIONS.slice(0, 2));
});
