import type { EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';
import { mayName } from '../../page/letters';
import type { Block } from '../../page/scan';
import type { Mark } from '../marking/marks';

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

/** Who is named, in order of first mention; names that may be several are nobody's yet. */
export function onPage(passages: readonly Passage[]): EntityId[] {
  const certain = mentionsIn(passages).filter(({ annotation }) => !annotation.ambiguous);
  return [...new Set(certain.map(({ annotation }) => annotation.entity))];
}

/**
 * What a new scan means for what was read before: passages whose block says the same in the same
 * nodes stay, the rest goes, and the blocks not met before are fresh passages, still to be read. All in
 * reading order.
 */
export function compare(before: readonly Passage[], blocks: readonly Block[]): Compared {
  const byNode = new Map(before.map((passage) => [passage.block.nodes[0]?.node, passage]));
  const kept = new Set<Passage>();
  const fresh: Passage[] = [];
  const passages = blocks.map((block) => {
    const passage = byNode.get(block.nodes[0]?.node);
    if (passage && !kept.has(passage) && isSame(passage.block, block)) {
      kept.add(passage);
      return passage;
    }
    const read = unread(block);
    fresh.push(read);
    return read;
  });
  return { passages, fresh, gone: before.filter((passage) => !kept.has(passage)) };
}

interface Compared {
  readonly passages: readonly Passage[];
  readonly fresh: readonly Passage[];
  readonly gone: readonly Passage[];
}

/** Most passages name nobody and keep these. */
const NONE: readonly never[] = [];

export function unread(block: Block): Passage {
  return { block, annotations: NONE, marks: NONE };
}

/** Blocks in one message; a table can have a hundred thousand cells. */
const MOST_BLOCKS = 1_000;

/** UTF-16 units of a page's first message: the headline and the first screens, to be marked at once. */
export const FIRST_UNITS = 12 * 1024;
export const MORE_UNITS = 60 * 1024;

/**
 * Groups passages for messages of no more than `most` UTF-16 units of text, the first of `first`; what
 * can hold no name is left out: the figures of a table, a rule of dashes.
 */
export function batches(
  passages: readonly Passage[],
  most = MORE_UNITS,
  first = Math.min(most, FIRST_UNITS),
): readonly (readonly Passage[])[] {
  const groups: Passage[][] = [];
  let units = Number.POSITIVE_INFINITY;
  for (const passage of passages) {
    const { text } = passage.block;
    if (text.length > most || !mayName(text)) continue;
    units += text.length;
    const last = groups.at(-1);
    const limit = groups.length > 1 ? most : first;
    if (last && units <= limit && last.length < MOST_BLOCKS) {
      last.push(passage);
      continue;
    }
    groups.push([passage]);
    units = text.length;
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

/** Handed to the script that marks, as `TOOLS` are: what asks whether anyone is named has it already. */
export const PASSAGES = { compare, unread, batches } as const;
export type Passages = typeof PASSAGES;
