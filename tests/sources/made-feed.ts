import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FeedOptions, publishFeed } from '../../src/cli/publish-feed';
import type { Host } from './host';

/** Files of a published feed by name. */
export type Files = Map<string, Buffer>;

/** Publishes shards, each a list of records, as `npm run dataset -- publish` does. */
export async function madeFeed(
  shards: Readonly<Record<string, readonly unknown[]>>,
  options: FeedOptions & { secret?: string } = {},
): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-feed-'));
  const keyFile = options.secret && { keyFile: join(tmpdir(), options.secret) };
  try {
    for (const [topic, records] of Object.entries(shards))
      await writeFile(join(folder, `${topic}.json`), JSON.stringify({ topic, records }));
    await publishFeed(folder, { ...options, ...keyFile });
    const files = await readdir(folder);
    return new Map(
      await Promise.all(
        files.map(async (file) => [file, await readFile(join(folder, file))] as const),
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Puts a feed under a path of a host; returns its address. */
export function serveFeed(host: Host, path: string, files: Files): string {
  for (const [file, body] of files)
    host.on(`${path}/${file}`, (_, response) => {
      response.setHeader('content-type', 'application/json').end(body);
    });
  return `${host.origin}${path}/index.json`;
}
