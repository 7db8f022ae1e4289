import { beforeAll, describe, expect, it } from 'vitest';
import { readEntities } from '../../src/cli/annotate-dataset';
import type { Entity } from '../../src/model/entity';
import { type Change, holdersOn, type Standing, standing, type Told } from '../../src/timeline';
import { say } from './say';

const THEN = '2021-11-25';
const TODAY = '2026-11-21';

let records: ReadonlyMap<string, Entity>;

beforeAll(async () => {
  records = new Map((await readEntities()).map((entity) => [entity.id, entity]));
});

function of(id: string, day: string): Standing {
  const entity = records.get(id);
  if (!entity) throw new Error(`public/dataset: expected a record ${id}`);
  return standing(entity, day, TODAY);
}

function line({ statement, wording }: Told): string {
  return `${statement.property}: ${statement.value} (${say(wording)})`;
}

function changes(changed: readonly Change[]): string[] {
  return changed.map(({ type, told }) => `${type} ${line(told)}`);
}

describe('the dataset that ships, on the day of the two articles', () => {
  it('has Christopher Wray as director of the FBI, and says until when', () => {
    const then = of('christopher-wray', THEN);
    expect(line(then.first[0] as Told)).toMatch(
      /^position-held: Director of the FBI \(from 2017-08-02\)$/,
    );
    expect(changes(then.changed)).toContainEqual(
      expect.stringMatching(
        /^ended position-held: Director of the FBI \(from 2017-08-02 to 2025-01/,
      ),
    );
    expect(then.changed.every(({ told }) => told.statement.sources.length > 0)).toBe(true);
  });

  it('has Marco Rubio as a senator, and as more since', () => {
    const then = of('marco-rubio', THEN);
    expect(line(then.first[0] as Told)).toMatch(
      /^position-held: US senator.*\(from 2011-01-0\d\)$/i,
    );
    expect(changes(then.changed)).toContainEqual(
      expect.stringMatching(/^began .*Secretary of State/),
    );
    expect(changes(then.changed)).toContainEqual(
      expect.stringMatching(/^ended .*senator.* to 2025-01-20/i),
    );
  });

  it('has Hu Binchen elected that day', () => {
    const { first, held } = of('hu-binchen', THEN);
    expect(first[0]?.statement.value).toMatch(/Executive Committee/);
    expect(line(first[0] as Told)).toMatch(/\(from 2021-11-25\)$/);
    expect(held.map(line)).toContainEqual(
      expect.stringMatching(/Deputy Director.*\(by 2021-11\)$/),
    );
  });

  it('has Interpol under the president elected that day, and the one who left that day after him', () => {
    const led = of('interpol', THEN).held.filter(
      ({ statement }) => statement.property === 'led-by',
    );
    const presidents = led.map(line).filter((text) => /President/.test(text));
    expect(presidents[0]).toMatch(/Raisi.*from 2021-11-25\)$/);
    expect(presidents[1]).toMatch(/Kim Jong Yang.*to 2021-11-25\)$/);
    expect(led.map(line)).toContainEqual(expect.stringMatching(/Jürgen Stock/));
  });

  it('has the FBI director of then under the office', () => {
    const office = records.get('director-of-the-fbi');
    if (!office) throw new Error('public/dataset: expected a record director-of-the-fbi');
    const holder = (day: string) =>
      holdersOn(office, day).sure.map(({ statement }) => statement.to);
    expect(holder(THEN)).toEqual(['christopher-wray']);
    expect(holder('2025-06-01')).toEqual(['kash-patel']);
  });

  it('has Turkey by the name of then', () => {
    expect(of('turkey', THEN).name).toMatchObject({ was: 'Turkey', is: 'Türkiye' });
    expect(of('turkey', TODAY).name).toBeNull();
  });
});

describe('the dataset that ships, today', () => {
  it('answers otherwise', () => {
    expect(of('christopher-wray', TODAY).held.map(line).join()).not.toMatch(/Director of the FBI/);
    expect(of('marco-rubio', TODAY).first[0]?.statement.value).not.toMatch(/senator/i);
    const led = of('interpol', TODAY).first.filter(
      ({ statement }) => statement.property === 'led-by',
    );
    expect(led.map(({ statement }) => statement.value).join()).not.toMatch(
      /Raisi|Kim Jong Yang|Stock/,
    );
    expect(of('hu-binchen', TODAY).changed).toEqual([]);
  });

  it('tells nothing as current that was last heard of more than a year ago, but where things lie', () => {
    const year = `${Number(TODAY.slice(0, 4)) - 1}${TODAY.slice(4)}`;
    const silent = [...records.values()].flatMap((entity) =>
      standing(entity, TODAY, TODAY)
        .held.filter(({ statement, wording }) => {
          const { property, asOf, end } = statement;
          if (property === 'located-in') return false;
          const old = asOf !== undefined && asOf < year.slice(0, asOf.length);
          return old && end === undefined && wording.kind === 'from';
        })
        .map(({ statement }) => `${entity.id}: ${statement.property} ${statement.value}`),
    );
    expect(silent).toEqual([]);
  });

  it('tells of every statement of every record on any day without failing', () => {
    for (const entity of records.values()) {
      for (const day of ['1990-01-01', THEN, TODAY]) {
        expect(standing(entity, day, TODAY).day).toBe(day);
      }
    }
  });
});
