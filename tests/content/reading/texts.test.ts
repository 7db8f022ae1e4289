import { expect, test } from 'vitest';
import { createTexts } from '../../../src/content/reading/texts';
import { fc } from '../../properties';

/** More than are kept as they are. */
const MANY = 70_000;
const line = (at: number) => `Word thing ${at} met`;

test('a hundred thousand lines are known again, and hardly any other', () => {
  const texts = createTexts();
  for (let at = 0; at < MANY; at++) texts.add(line(at));
  // Two of the same 32 bits count once.
  expect(texts.size).toBeGreaterThan(MANY - 10);
  for (let at = 0; at < MANY; at++) if (!texts.has(line(at))) expect.fail(line(at));
  const mistaken = Array.from({ length: MANY }, (_, at) => line(MANY + at)).filter((one) =>
    texts.has(one),
  );
  expect(mistaken.length).toBeLessThan(20);
});

test('a text counts once, among the first and after them', () => {
  const texts = createTexts();
  for (let turn = 0; turn < 2; turn++) for (let at = 0; at < 12_000; at++) texts.add(line(at));
  expect(texts.size).toBe(12_000);
});

test('texts are a set', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (added, others) => {
      const texts = createTexts();
      for (let at = 0; at < 10_000; at++) texts.add(line(at));
      for (const one of added) texts.add(one);
      expect(added.every((one) => texts.has(one))).toBe(true);
      const kept = new Set(added);
      expect(texts.size).toBe(10_000 + kept.size);
      for (const one of others) expect(texts.has(one)).toBe(kept.has(one));
    }),
  );
});
