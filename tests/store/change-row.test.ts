import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { newRow } from '../../src/background/dataset/new-row';
import { changeRow } from '../../src/store/change-row';
import { openDatabase } from '../../src/store/database';

const FAILURE = { reason: 'status', detail: '500', at: '2026-11-01T00:00:00Z' } as const;

test('a source keeps what others change at the same time', async () => {
  const database = await openDatabase('changed-row');
  await database.put('sources', newRow('wikidata', { type: 'wikidata' }));
  await Promise.all([
    changeRow(database, 'wikidata', { failure: FAILURE }),
    changeRow(database, 'wikidata', { round: 7 }),
  ]);
  expect(await database.get('sources', 'wikidata')).toMatchObject({ round: 7, failure: FAILURE });
});

test('a source that was removed does not come back by a change', async () => {
  const database = await openDatabase('changed-row');
  await changeRow(database, 'feed-1', { failure: FAILURE });
  expect(await database.get('sources', 'feed-1')).toBeUndefined();
});
