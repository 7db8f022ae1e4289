import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entity, Kind } from '../model/entity';

/** Number of a generation: one built state of all layers. Grows by one with each. */
export type GenerationId = number;

/** What a generation consists of; written with its last part and checked against the parts. */
export interface Generation {
  readonly id: GenerationId;
  readonly version: string;
  readonly date: string;
  readonly pages: number;
  /** SHA-256 over the JSON of every page in order, hexadecimal. */
  readonly pagesHash: string;
  /** SHA-256 of each index by name, hexadecimal. */
  readonly indexHashes: Readonly<Record<IndexName, string>>;
  /** Bytes of the indexes and of the pages' JSON. */
  readonly bytes: number;
  /** ISO time at which it was built. */
  readonly built: string;
  readonly counts: Counts;
}

/** What a generation holds, for people who ask. */
export interface Counts {
  readonly entities: number;
  readonly names: number;
  readonly statements: number;
  /** Different addresses. */
  readonly sources: number;
  readonly byKind: Readonly<Partial<Record<Kind, number>>>;
}

/** Which generation is in use, and since when (ISO time). */
export interface Pointer {
  readonly current: GenerationId;
  readonly since: string;
}

/** `gazetteer` finds names in text, `search` answers typeahead. */
export type IndexName = 'gazetteer' | 'search';

/** Entities in order of id; few fat rows, because deleting many thin ones takes minutes. */
export interface Page {
  readonly generation: GenerationId;
  readonly page: number;
  readonly firstId: string;
  readonly entities: readonly Entity[];
}

export interface Schema extends DBSchema {
  pointer: { key: 'pointer'; value: Pointer };
  generations: { key: GenerationId; value: Generation };
  pages: {
    key: [GenerationId, number];
    value: Page;
    indexes: { firstId: [GenerationId, string] };
  };
  /** One Blob where it is large: read as a whole it comes twice as fast as an ArrayBuffer. */
  indexes: { key: [GenerationId, IndexName]; value: Blob | ArrayBuffer };
}

export type Database = IDBPDatabase<Schema>;

/** What each version of the database adds, oldest first; never edited, only appended to. */
const UPGRADES: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('pointer');
    database.createObjectStore('generations', { keyPath: 'id' });
    const pages = database.createObjectStore('pages', { keyPath: ['generation', 'page'] });
    pages.createIndex('firstId', ['generation', 'firstId']);
    database.createObjectStore('indexes');
  },
];

/** An `open` that never answers has been seen; then the bundle serves from memory. */
const OPEN_TIMEOUT_MS = 10_000;

/**
 * Opens the dataset's database, made or upgraded as needed.
 * Rejects where IndexedDB is missing, refuses, or does not answer in ten seconds.
 */
export async function openDatabase(name = 'dataset'): Promise<Database> {
  const opening = openDB<Schema>(name, UPGRADES.length, {
    upgrade(database, from) {
      for (const upgrade of UPGRADES.slice(from)) upgrade(database);
    },
    // Another version wants to upgrade: step aside rather than block it.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('IndexedDB did not answer')), OPEN_TIMEOUT_MS);
  });
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}
