import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, lint } from '../dataset/lint';
import { formatShard } from './dataset-format';
import { staleIndex } from './dataset-index';
import { lintAids } from './lint-aids';
import { DATASET, type ShardFile } from './shards';

/** Everything wrong with these shards and their index, one line each: file, record, field, reason. */
export async function checkDataset(
  shards: readonly ShardFile[],
  index: string,
): Promise<readonly string[]> {
  const broken = shards.flatMap(({ problems }) => problems);
  const strange = broken.length > 0 ? [] : await unknownKeys(shards);
  return [
    ...broken,
    ...strange,
    ...lint(shards, await lintAids()).map(describe),
    ...(broken.length > 0
      ? []
      : shards.filter(isUnformatted).map(({ file }) => `${file}: ${UNFORMATTED}`)),
    ...staleIndex(shards, index),
  ];
}

function isUnformatted({ text }: ShardFile): boolean {
  return formatShard(text) !== text;
}

const UNFORMATTED = 'laid out otherwise than all shards; run: npm run dataset -- format';

/** The parser ignores unknown keys; the schema names them, since they are typing errors. */
async function unknownKeys(shards: readonly ShardFile[]): Promise<readonly string[]> {
  const schema: unknown = JSON.parse(await readFile(`${DATASET}/schema.json`, 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new Error('schema.json: no object');
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  return shards.flatMap(({ file, text }) => {
    if (validate(JSON.parse(text))) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${file}: ${instancePath}: ${message} ${params.additionalProperty ?? ''}`,
    );
  });
}
