import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parseLabels } from '../dataset/labels';
import { todayHere } from '../today-here';

/** `import --from labels FILE OUT`: writes a list of labels as a shard. Throws where FILE is none. */
export async function importLabels(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { from: { type: 'string' } },
    allowPositionals: true,
  });
  const [file, out] = positionals;
  if (values.from !== 'labels' || !file || !out)
    throw new Error('expected: import --from labels FILE OUT');
  const records = parseLabels(await readFile(file, 'utf8'), file, todayHere());
  const topic = basename(out).replace(/\.json$/, '');
  // One record a line: a list of labels is long and looked at line by line.
  const lines = records.map((record) => JSON.stringify(record)).join(',\n');
  await writeFile(out, `{"topic": ${JSON.stringify(topic)}, "records": [\n${lines}\n]}\n`);
  console.log(`${out}: ${records.length} records`);
}
