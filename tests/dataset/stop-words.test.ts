import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { STOP_WORDS, stopWords } from '../../src/cli/stop-words';

test('the list that ships is the one that the lists behind it give', async () => {
  const shipped = (await readFile(STOP_WORDS, 'utf8')).trimEnd().split('\n');
  expect(shipped).toEqual(await stopWords());
  expect(shipped.length).toBeGreaterThan(5_000);
});
