import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverage } from '../../src/cli/dataset-coverage';

const TEXT = 'Christopher Wray spoke to Zaphod Beeblebrox in Istanbul. He left.';
const at = (surface: string, etype: string, kind = 'name') => {
  const start = TEXT.indexOf(surface);
  return { start, end: start + surface.length, etype, kind };
};

test('names of persons and places are counted, with the missed ones; pronouns and the rest are not', async () => {
  const mentions = [
    at('Christopher Wray', 'PER'),
    at('Zaphod Beeblebrox', 'PER'),
    at('Istanbul', 'LOC'),
    at('He', 'PER', 'pron'),
    at('left', 'EVENT'),
  ];
  const folder = await mkdtemp(join(tmpdir(), 'coverage-'));
  try {
    await writeFile(join(folder, 'gold.jsonl'), `${JSON.stringify({ text: TEXT, mentions })}\n`);
    expect(await coverage(join(folder, 'gold.jsonl'))).toEqual({
      texts: 1,
      types: { PER: { names: 2, known: 1 }, LOC: { names: 1, known: 1 } },
      misses: [{ name: 'Zaphod Beeblebrox', times: 1 }],
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
