import { describe, expect, it } from 'vitest';
import { parseLabels } from '../../src/dataset/labels';
import {
  type Introduction,
  introduce,
  ownerAt,
} from '../../src/gazetteer/linking/acronyms/introduction';
import type { Entity } from '../../src/model/entity';

const [court, convention] = parseLabels(
  ['Court of Tides', 'Convention on Tides']
    .map((name, i) => JSON.stringify({ qid: `Q${i}`, name, etype: 'ORG' }))
    .join('\n'),
  'labels',
  '2021-11-25',
) as [Entity, Entity];

/** Pages that introduce short forms so often are made to be slow. */
const MANY = 10_000;

/** A list that counts how often any of its places, or its length, is read or written. */
function counting(list: Introduction[]) {
  const counted = { list, touched: 0 };
  counted.list = new Proxy(list, {
    get(target, key, receiver) {
      counted.touched++;
      return Reflect.get(target, key, receiver);
    },
    set(target, key, value, receiver) {
      counted.touched++;
      return Reflect.set(target, key, value, receiver);
    },
  });
  return counted;
}

const inTurn = Array.from({ length: MANY }, (_, at) => ({
  at,
  entity: at % 2 ? convention : court,
}));

describe('a short form that a page introduces ten thousand times', () => {
  it('is kept once where it is always the same one’s', () => {
    const all: Introduction[] = [];
    for (let at = 0; at < MANY; at++) introduce(all, { at, entity: court });
    expect(all).toEqual([{ at: 0, entity: court }]);
  });

  it('costs the next introduction no look at those before the last', () => {
    const counted = counting([]);
    for (const one of inTurn) introduce(counted.list, one);
    expect(counted.list.length).toBe(MANY);
    expect(counted.touched).toBeLessThan(10 * MANY);
  });

  it('costs a place some halvings, not a look at all', () => {
    const counted = counting([...inTurn]);
    for (const place of [-1, 0, 1, 5_000, MANY]) ownerAt(counted.list, place);
    expect(counted.touched).toBeLessThan(5 * 20);
  });
});

describe('whose a short form is', () => {
  const all = [
    { at: 10, entity: court },
    { at: 20, entity: null },
    { at: 30, entity: convention },
  ];

  it.each([
    ['nobody’s where it was never introduced', undefined, 5, undefined],
    ['whose it will be made first', all, 5, court],
    ['whose it will be made first, at that place too', all, 10, court],
    ['whose it was made last', all, 11, court],
    ['a stranger’s from there on', all, 25, null],
    ['the last one’s to the end', all, 1_000, convention],
  ])('%s', (_, list, place, owner) => {
    expect(ownerAt(list, place)).toBe(owner);
  });
});
