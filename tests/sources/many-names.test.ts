import { expect, test } from 'vitest';
import { compile } from '../../src/gazetteer/compile';
import { openGazetteer } from '../../src/gazetteer/match';
import { read } from '../../src/gazetteer/read';
import { sample } from '../dataset/sample';
import { taking } from './taking';

const { take, withShard } = taking();

/** Seconds of the processor: a busy machine changes nothing. */
function seconds(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  return process.cpuUsage(before).user / 1e6;
}

const PREFIX =
  'Most Honourable Board of the United Harbours and Quays of Eastmark and of Westmark for the Time of ';
const forms = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, n) => ({ text: `${prefix}Pier ${n}`, entity: n, name: 0 }));

test.each([
  ['short names', ''],
  ['names that begin with the same hundred letters', PREFIX],
])('D24: %s, a hundred thousand: compiled in a tenth of a minute at most', (_, prefix) => {
  // A million, the most that is taken, in sixty seconds: a tenth of them in six.
  expect(seconds(() => compile(forms(100_000, prefix)))).toBeLessThan(6);
});

test('D24: a million names of a hundred letters do not fit into a feed', async () => {
  // 64 names of 119 letters to a record: 16,000 records would be a million.
  const names = Array.from({ length: 64 }, (_, n) => ({
    text: `${PREFIX}Pier ${n}`.padEnd(119, 'x'),
    type: 'alias',
  }));
  const one = JSON.stringify(sample({ names }));
  const body = `{"records":[${`${one},`.repeat(15_999)}${one}]}`;
  expect(await take(await withShard(body, 16_000))).toBe('large');
});

test('D25: the worst names against the worst text take time in step with the text', () => {
  const worst = Array.from({ length: 60 }, (_, n) => ({
    text: `${'a '.repeat(n + 1)}b`,
    entity: n,
    name: 0,
  }));
  const gazetteer = openGazetteer(compile(worst));
  const spent = (units: number) => seconds(() => read(gazetteer, ['a '.repeat(units / 2)]));
  spent(100_000);
  const [once, twice] = [spent(500_000), spent(1_000_000)];
  expect(twice).toBeLessThan(1);
  expect(twice).toBeLessThan(Math.max(once * 4, 0.1));
});
