import { expect, test } from 'vitest';
import { readShards } from '../../src/cli/shards';
import { earliest } from '../../src/model/date';
import type { Entity } from '../../src/model/entity';
import type { Statement } from '../../src/model/statement';

const shards = await readShards();
const entities = shards.flatMap((shard) => shard.entities);
const byId = new Map(entities.map((entity) => [entity.id, entity]));

const LEADERS: readonly Statement['property'][] = [
  'held-by',
  'led-by',
  'head-of-state',
  'head-of-government',
];
const goesOn = ({ end, state }: Statement) =>
  end === undefined && state !== 'ended' && state !== 'scheduled';

/** What somebody says of an office, or of a body, that goes on. */
const offices = (person: Entity, id: string) =>
  person.statements.filter(
    (one) => one.property === 'position-held' && one.to === id && goesOn(one),
  );

test('who holds an office by their own record holds it by the office’s', () => {
  const missing = entities.flatMap((person) =>
    person.statements.flatMap((one) => {
      const office = one.to === undefined ? undefined : byId.get(one.to);
      if (one.property !== 'position-held' || office?.kind !== 'office' || !goesOn(one)) return [];
      const held = office.statements.some((by) => by.to === person.id && goesOn(by));
      return held ? [] : [`${office.id}: ${person.id}`];
    }),
  );
  expect(missing).toEqual([]);
});

test('no office is called unconfirmed whose holder’s own record confirms it within the year', () => {
  const newest = shards.flatMap(({ entities }) => entities.map((one) => one.lastVerified)).sort();
  const yearAgo = `${Number(newest.at(-1)?.slice(0, 4)) - 1}${newest.at(-1)?.slice(4)}`;
  const isFresh = ({ asOf }: Statement) => asOf !== undefined && earliest(asOf) >= yearAgo;
  const behind = entities.flatMap((body) =>
    body.statements.flatMap((one) => {
      const holder = one.to === undefined ? undefined : byId.get(one.to);
      if (!holder || !LEADERS.includes(one.property) || !goesOn(one) || !one.asOf) return [];
      const confirmed = offices(holder, body.id).some(isFresh);
      return confirmed && !isFresh(one) ? [`${body.id}: ${holder.id}, ${one.asOf}`] : [];
    }),
  );
  expect(behind).toEqual([]);
});
