import { describe, expect, it } from 'vitest';
import type { Day, PartialDate } from '../../src/model/date';
import { STATES, type Statement } from '../../src/model/statement';
import { asOf, certaintyOn, changedSince } from '../../src/timeline';
import { fc } from '../properties';

const day: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 4_000 })
  .map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10));
const precise = fc.record(
  {
    property: fc.constantFrom('position-held', 'member-of', 'held-by', 'arrested', 'founded'),
    value: fc.constantFrom('A', 'B', 'C'),
    sources: fc.constant([]),
    start: day,
    end: day,
    asOf: day,
    state: fc.constantFrom(...STATES.filter((state) => state !== 'retracted')),
  },
  { requiredKeys: ['property', 'value', 'sources'] },
);
/** As a record may be: neither the end nor the last word is before the start. */
const statement: fc.Arbitrary<Statement> = precise.map(({ start, end, asOf, ...rest }) => {
  const first = start !== undefined && end !== undefined && end < start ? end : start;
  return {
    ...rest,
    ...(first !== undefined && { start: first }),
    ...(end !== undefined && { end: start !== undefined && start > end ? start : end }),
    ...(asOf !== undefined && { asOf: first !== undefined && asOf < first ? first : asOf }),
  };
});
const length = fc.constantFrom(4, 7, 10);
const statements = fc.array(statement, { maxLength: 8 });

describe('statements in time', () => {
  it('are told in the same order whatever order the record has them in', () => {
    const shuffled = statements.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, day, day, ([list, other], on, today) => {
        expect(asOf(other, on)).toEqual(asOf(list, on));
        expect(changedSince(other, on, today)).toEqual(changedSince(list, on, today));
      }),
    );
  });

  it('are never surer for being written less precisely', () => {
    const settled = new Set(['sure', 'not yet', 'over']);
    fc.assert(
      fc.property(statement, day, length, length, length, (fine, on, ...lengths) => {
        const [start, end, seen] = lengths;
        const coarse = {
          ...fine,
          ...(fine.start && { start: cut(fine.start, start) }),
          ...(fine.end && { end: cut(fine.end, end) }),
          ...(fine.asOf && { asOf: cut(fine.asOf, seen) }),
        };
        const told = certaintyOn(coarse, on);
        if (settled.has(told)) expect(certaintyOn(fine, on)).toBe(told);
      }),
    );
  });

  it('have changed when they surely held on one of two days and surely not on the other', () => {
    fc.assert(
      fc.property(statement, day, day, (one, a, b) => {
        const [on, today] = a < b ? [a, b] : [b, a];
        const [then, now] = [certaintyOn(one, on), certaintyOn(one, today)];
        const [change] = changedSince([one], on, today);
        if (then === 'sure' && now === 'over' && one.end !== on) expect(change?.type).toBe('ended');
        if (then === 'not yet' && now === 'sure') expect(change?.type).toBe('began');
        if (change?.type === 'ended')
          expect([then, now]).toEqual([
            expect.not.stringMatching(/^(over|unknown|not yet)$/),
            'over',
          ]);
        if (change?.type === 'began')
          expect([then, now]).toEqual(['not yet', expect.not.stringMatching(/^not yet$/)]);
      }),
    );
  });

  it('have not changed on the day itself', () => {
    fc.assert(
      fc.property(statements, day, (list, on) => {
        expect(changedSince(list, on, on)).toEqual([]);
      }),
    );
  });

  it('are each told once, unless they are yet to come', () => {
    fc.assert(
      fc.property(statements, day, (list, on) => {
        const told = Object.values(asOf(list, on)).flat().length;
        expect(told).toBe(list.filter((one) => certaintyOn(one, on) !== 'not yet').length);
      }),
    );
  });
});

function cut(date: PartialDate, length: number): PartialDate {
  return date.slice(0, length);
}
