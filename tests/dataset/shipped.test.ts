import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkDataset } from '../../src/cli/dataset-check';
import { datasetIndex, staleIndex } from '../../src/cli/dataset-index';
import { spots } from '../../src/cli/dataset-spot';
import { datasetStats } from '../../src/cli/dataset-stats';
import { DATASET, readShards } from '../../src/cli/shards';

const withTexts = existsSync(new URL('../../../shared/articles', import.meta.url))
  ? 'the source texts at hand'
  : 'without the source texts, which are not at hand';

test(`the dataset that ships has no problem (${withTexts})`, async () => {
  const shards = await readShards();
  const index = await readFile(`${DATASET}/index.json`, 'utf8').catch(() => '');
  expect(await checkDataset(shards, index)).toEqual([]);
  expect(datasetStats(shards).records).toBeGreaterThan(100);
});

const shard = { file: 'a.json', text: '{}', sha256: 'a'.repeat(64), entities: [], problems: [] };
const day = new Date('2025-11-01T12:00:00Z');

test('an index gets the next version of the day only when a shard changed', () => {
  const first = datasetIndex([shard], '', day);
  expect(first).toEqual({
    version: '2025.11.01.1',
    date: '2025-11-01',
    shards: [{ file: 'a.json', records: 0, sha256: 'a'.repeat(64) }],
  });
  const text = JSON.stringify(first);
  expect(datasetIndex([shard], text, new Date('2026-01-01'))).toEqual(first);
  expect(datasetIndex([{ ...shard, sha256: 'b'.repeat(64) }], text, day).version).toBe(
    '2025.11.01.2',
  );
});

test.each([
  ['missing', [shard], false, 'index.json: missing; run: npm run dataset -- index'],
  ['fresh', [shard], true, undefined],
  [
    'changed',
    [{ ...shard, sha256: 'b'.repeat(64) }],
    true,
    'index.json: stale for a.json; run: npm run dataset -- index',
  ],
  ['gone', [], true, 'index.json: stale for a.json; run: npm run dataset -- index'],
])('an index that is %s is told', (_what, shards, written, says) => {
  const text = written ? JSON.stringify(datasetIndex([shard], '', day)) : '';
  expect(staleIndex(shards, text)).toEqual(says === undefined ? [] : [says]);
});

test('spot checks are the same for everyone, spread out, and about sources somebody saw', async () => {
  const shards = await readShards();
  const found = spots(shards, 60);
  expect(found).toHaveLength(60);
  expect(found).toEqual(spots(shards, 60));
  expect(new Set(found.map(({ record }) => record)).size).toBeGreaterThan(50);
  expect(found.filter(({ source }) => source.checked === null)).toEqual([]);
});
