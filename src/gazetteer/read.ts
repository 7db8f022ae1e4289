import type { Mention } from '../model/mention';
import { type Gazetteer, match } from './match';
import { respelled } from './respelled';
import { type Block, readRuns } from './runs';

/** What a page's blocks may name, before anything is decided. */
export interface Reading {
  readonly blocks: readonly Block[];
  /** Per block, in order, never overlapping. */
  readonly mentions: readonly (readonly Mention[])[];
}

/** Finds every form in every block. */
export function read(gazetteer: Gazetteer, texts: readonly string[]): Reading {
  const blocks = texts.map(readRuns);
  const mentions = blocks.map((block) => {
    const found = match(gazetteer, block.text);
    const more = respelled(gazetteer, block, found);
    return more.length ? [...found, ...more].sort((a, b) => a.start - b.start) : found;
  });
  return { blocks, mentions };
}

/** The entities that `link` will ask for, by ordinal, each once. */
export function entitiesOf({ mentions }: Reading): readonly number[] {
  const found = new Set<number>();
  for (const block of mentions)
    for (const mention of block) for (const { entity } of mention.names) found.add(entity);
  return [...found];
}
