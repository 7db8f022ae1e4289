import type { DBSchema, IDBPDatabase } from 'idb';
import type { Entity, Kind } from '../model/entity';
import type { Changes, Job, SourceId, SourceRow } from '../sources/source-row';
import { type Opening, openStrict } from './open-strict';

/** Number of a generation: one built state of all layers. Grows by one with each. */
export type GenerationId = number;

/** What a generation consists of; written after all its parts, to check them against. */
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
  readonly recipe: Recipe;
}

/** What a generation was built from, so that going back to it restores its sources too. */
export interface Recipe {
  /** Version of the bundled dataset. */
  readonly bundle: string;
  /** The round of each source that went into it. */
  readonly rounds: Readonly<Record<SourceId, number>>;
  /** A hash of the reader's own entries in it; false for none. The first releases wrote `true`. */
  readonly own: string | boolean;
  /** The release that built it, and the layout of its search index; missing in those of the first releases. */
  readonly by?: string;
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
  /** The generation before, kept until the current one has been verified at a start of the browser. */
  readonly previous: GenerationId | null;
  readonly verified: boolean;
  /** Sources removed since the generation before, which come back with it. */
  readonly removed?: readonly SourceRow[];
}

/** The generation that is being written; if that is interrupted, what was written is deleted. */
interface Journal {
  readonly staging: GenerationId;
}

/** `gazetteer` finds names in text, `search` answers typeahead. */
export type IndexName = 'gazetteer' | 'search';

/** A row of entities, in order of id. Few large rows, because deleting many small ones takes minutes. */
export interface PageRow {
  readonly generation: GenerationId;
  readonly page: number;
  readonly firstId: string;
  readonly entities: readonly Entity[];
  /** SHA-256 over the JSON of the entities; rows of the first releases have none. */
  readonly hash?: string;
}

export interface Schema extends DBSchema {
  pointer: { key: 'pointer'; value: Pointer };
  generations: { key: GenerationId; value: Generation };
  pages: {
    key: [GenerationId, number];
    value: PageRow;
    indexes: { firstId: [GenerationId, string] };
  };
  /** A Blob if it is large: that is read twice as fast as an ArrayBuffer. */
  indexes: { key: [GenerationId, IndexName]; value: Blob | ArrayBuffer };
  journal: { key: 'journal'; value: Journal };
  sources: { key: SourceId; value: SourceRow };
  /** The records that a source gave, some in each row: source, round, number of the part. */
  parts: { key: [SourceId, number, number]; value: readonly Entity[] };
  /** What a source still has to fetch, so that a background that was ended can continue. */
  jobs: { key: SourceId; value: Job };
  /** The last changes of each source; the first releases wrote those of any source under `last`. */
  changes: { key: SourceId; value: Changes };
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
  (database) => {
    database.createObjectStore('journal');
    database.createObjectStore('sources', { keyPath: 'id' });
    database.createObjectStore('parts');
    database.createObjectStore('jobs', { keyPath: 'source' });
    database.createObjectStore('changes');
  },
];

/** Opens the dataset's database; rejects as `openStrict` does. */
export function openDatabase(name = 'dataset', opening: Opening = {}): Promise<Database> {
  return openStrict<Schema>(name, UPGRADES, opening);
}
