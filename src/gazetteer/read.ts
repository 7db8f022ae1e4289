import type { Mention } from '../model/mention';
import { type Gazetteer, match } from './match';

/** What a page's blocks may name, before anything is decided. */
export interface Reading {
  readonly blocks: readonly string[];
  /** Per block, in order, never overlapping. */
  readonly mentions: readonly (readonly Mention[])[];
}

/** Finds every form in every block. */
export function read(gazetteer: Gazetteer, blocks: readonly string[]): Reading {
  return { blocks, mentions: blocks.map((block) => match(gazetteer, block)) };
}

/** The entities that `link` will ask for, by ordinal, each once. */
export function entitiesOf({ mentions }: Reading): readonly number[] {
  const found = new Set<number>();
  for (const block of mentions)
    for (const mention of block) for (const { entity } of mention.names) found.add(entity);
  return [...found];
}
