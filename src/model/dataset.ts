import type { Entity } from './entity';

/** One published version of the data. */
export interface Dataset {
  readonly version: string;
  readonly date: string;
  readonly entities: readonly Entity[];
}

/** `public/dataset/index.json`: what a dataset consists of. */
export interface DatasetIndex {
  /** Sortable: the day and a count, `2026.11.21.1`. */
  readonly version: string;
  readonly date: string;
  /** What a feed calls itself; the bundle needs none. */
  readonly title?: string;
  readonly shards: readonly Shard[];
}

export interface Shard {
  readonly file: string;
  readonly records: number;
  readonly sha256: string;
}
