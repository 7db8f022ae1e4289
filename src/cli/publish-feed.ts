import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { datasetIndex } from './dataset-index';
import { readShards } from './shards';

export interface FeedOptions {
  /** What the feed calls itself. */
  readonly title?: string;
  /** File with the private key in PEM; made where there is none. Without it the feed is not signed. */
  readonly keyFile?: string;
  readonly now?: Date;
}

export interface Published {
  readonly version: string;
  readonly shards: number;
  readonly records: number;
  /** Public key in base64, where it is signed. */
  readonly key: string | null;
}

/**
 * Makes a folder of shards a feed that any static host can serve: an index with a version and the hash
 * of every shard, and a signature beside it. Rejects with every problem of the shards.
 */
export async function publishFeed(folder: string, options: FeedOptions = {}): Promise<Published> {
  const shards = await readShards(folder);
  const problems = shards.flatMap((shard) => shard.problems);
  if (problems.length) throw new Error(problems.join('\n'));
  if (!shards.length) throw new Error(`${folder}: no shards`);
  const file = `${folder}/index.json`;
  const old = await readFile(file, 'utf8').catch(() => '');
  const index = datasetIndex(shards, old, options.now ?? new Date());
  const title = options.title ?? titleOf(old);
  const text = `${JSON.stringify({ ...index, ...(title && { title }) }, null, 2)}\n`;
  await writeFile(file, text);
  const key = options.keyFile ? await signFile(file, text, options.keyFile) : null;
  if (!key) await rm(`${file}.sig`, { force: true });
  const records = shards.reduce((sum, { entities }) => sum + entities.length, 0);
  return { version: index.version, shards: shards.length, records, key };
}

function titleOf(index: string): string | undefined {
  const { title } = index ? JSON.parse(index) : {};
  return typeof title === 'string' ? title : undefined;
}

async function signFile(file: string, text: string, keyFile: string): Promise<string> {
  const secret = await readKey(keyFile);
  const key = publicKey(secret);
  const signature = sign(null, Buffer.from(text), secret).toString('base64');
  await writeFile(`${file}.sig`, `ed25519 ${key} ${signature}\n`);
  return key;
}

async function readKey(file: string): Promise<KeyObject> {
  if (existsSync(file)) return createPrivateKey(await readFile(file, 'utf8'));
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeFile(file, pem, { mode: 0o600 });
  return privateKey;
}

/** The 32 bytes of the key itself, which end its DER form. */
function publicKey(secret: KeyObject): string {
  const der = createPublicKey(secret).export({ type: 'spki', format: 'der' });
  return der.subarray(-32).toString('base64');
}
