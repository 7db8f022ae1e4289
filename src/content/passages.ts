import type { Annotation } from '../model/mention';
import { mayName } from '../page/letters';
import type { Block } from '../page/scan';
import type { Mark } from './marks';

/** A block that has been read, with what it names. */
export interface Passage {
  readonly block: Block;
  annotations: readonly Annotation[];
  marks: readonly Mark[];
}

/** An annotation with the passage it stands in. */
export interface Mention {
  readonly passage: Passage;
  readonly annotation: Annotation;
}

/** In reading order of the passages. */
export function mentionsIn(passages: readonly Passage[]): Mention[] {
  return passages.flatMap((passage) =>
    passage.annotations.map((annotation) => ({ passage, annotation })),
  );
}

/**
 * What a new scan means for what was read before: passages whose block says the same in the same
 * nodes stay, the rest goes, and the blocks not met before are to be read. All in reading order.
 */
export function compare(
  before: readonly Passage[],
  blocks: readonly Block[],
): {
  readonly order: readonly (Passage | Block)[];
  readonly fresh: readonly Block[];
  readonly gone: readonly Passage[];
} {
  const byNode = new Map(before.map((passage) => [passage.block.nodes[0]?.node, passage]));
  const kept = new Set<Passage>();
  const fresh: Block[] = [];
  const order = blocks.map((block) => {
    const passage = byNode.get(block.nodes[0]?.node);
    if (passage && !kept.has(passage) && isSame(passage.block, block)) {
      kept.add(passage);
      return passage;
    }
    fresh.push(block);
    return block;
  });
  return { order, fresh, gone: before.filter((passage) => !kept.has(passage)) };
}

/** Blocks in one message; a table can have a hundred thousand cells. */
const MOST_BLOCKS = 1_000;

/**
 * Groups blocks for messages of no more than `most` UTF-16 units of text; what can hold no name is
 * left out: the figures of a table, a rule of dashes.
 */
export function batches(blocks: readonly Block[], most: number): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let units = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (block.text.length > most || !mayName(block.text)) continue;
    units += block.text.length;
    const last = groups.at(-1);
    if (last && units <= most && last.length < MOST_BLOCKS) {
      last.push(block);
      continue;
    }
    groups.push([block]);
    units = block.text.length;
  }
  return groups;
}

function isSame(a: Block, b: Block): boolean {
  return (
    a.text === b.text &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((run, index) => run.node === b.nodes[index]?.node)
  );
}
