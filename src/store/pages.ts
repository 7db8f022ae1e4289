import type { Entity } from '../model/entity';
import { sha256 } from '../sources/sha256';
import type { Database, GenerationId, PageRow } from './database';

/** Entities in a row: about 32 to 64 KB, the size that stages and reads best. */
export const PAGE_SIZE = 16;

/** Entities, in order of id, as the rows of a generation. */
export function* pagesOf(
  generation: GenerationId,
  entities: readonly Entity[],
): Iterable<Omit<PageRow, 'hash'>> {
  for (let start = 0; start < entities.length; start += PAGE_SIZE) {
    const part = entities.slice(start, start + PAGE_SIZE);
    const firstId = part[0]?.id ?? '';
    yield { generation, page: start / PAGE_SIZE, firstId, entities: part };
  }
}

/** SHA-256 over the JSON of a page's entities, hexadecimal, and the bytes of it. */
export async function hashPage({ entities }: Pick<PageRow, 'entities'>) {
  const json = encoder.encode(JSON.stringify(entities));
  return { hash: await sha256(json), bytes: json.byteLength };
}

const encoder = new TextEncoder();

/** Hash over the hashes of all pages, so that only one page at a time is in memory as text. */
export function hashHashes(hashes: readonly string[]): Promise<string> {
  return sha256(encoder.encode(hashes.join('')));
}

/** Bytes of entities as JSON, taken some at a time. */
export function jsonBytes(entities: readonly Entity[]): number {
  let bytes = 0;
  for (const page of pagesOf(0, entities))
    bytes += encoder.encode(JSON.stringify(page.entities)).byteLength;
  return bytes;
}

/** The rows of a generation in order; rejects with the first that is missing. */
export async function* readPages(database: Database, id: GenerationId, count: number) {
  for (let page = 0; page < count; page++) {
    const stored = await database.get('pages', [id, page]);
    if (!stored) throw new Error(`generation ${id}: page ${page} is missing`);
    yield stored;
  }
}
