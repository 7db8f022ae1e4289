import type { EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';
import type { Block } from '../../page/block';
import { mayName } from '../../page/letters';
import type { Mark } from '../marking/marks';
import { createTexts, type Texts } from './texts';

/** A block that has been read, with what it names. */
export interface Passage {
  block: Block;
  annotations: readonly Annotation[];
  marks: readonly Mark[];
}

/** An annotation with the passage it stands in. */
export interface PassageMention {
  readonly passage: Passage;
  readonly annotation: Annotation;
}

/** In reading order of the passages. */
export function mentionsIn(passages: readonly Passage[]): PassageMention[] {
  return passages.flatMap((passage) =>
    passage.annotations.map((annotation) => ({ passage, annotation })),
  );
}

/** Who is named, in order of first mention; ambiguous names do not count. */
export function onPage(passages: readonly Passage[]): EntityId[] {
  const certain = mentionsIn(passages).filter(({ annotation }) => !annotation.ambiguous);
  return [...new Set(certain.map(({ annotation }) => annotation.entity))];
}

/** What we remember of a page's text. */
export interface Known {
  /** Passages that name somebody, or about which there is no answer yet. */
  readonly passages: readonly Passage[];
  /** The texts that name nobody. Without their nodes, which for a hundred thousand lines take 30 MB. */
  readonly nameless: Texts;
}

export const nothing = (): Known => ({ passages: [], nameless: createTexts() });

/** How a new scan compares with the one before. */
interface Compared {
  /** Those that stay and those that are fresh, in reading order. */
  readonly passages: readonly Passage[];
  readonly nameless: Texts;
  /** Passages still to be read. */
  readonly fresh: readonly Passage[];
  readonly gone: readonly Passage[];
}

/**
 * Compares blocks with what was known before. A passage whose block has the same text in the same nodes,
 * in the same element, stays; other passages are gone. A new block is fresh, unless its text is known to name nobody.
 */
export function compare(before: Known, blocks: readonly Block[]): Compared {
  const byPlace = new Map<Node | undefined, Map<number | undefined, Passage>>();
  for (const one of before.passages) {
    const [first] = one.block.nodes;
    // A long text, or one that is plain, is several blocks of one node.
    const there = byPlace.get(first?.node) ?? new Map<number | undefined, Passage>();
    byPlace.set(first?.node, there.set(first?.offset, one));
  }
  const kept = new Set<Passage>();
  const nameless = createTexts();
  const passages: Passage[] = [];
  const fresh: Passage[] = [];
  for (const block of blocks) {
    const [first] = block.nodes;
    const passage = byPlace.get(first?.node)?.get(first?.offset);
    if (passage && isSame(passage.block, block)) {
      kept.add(passage);
      // The new block, because it may be in another section now.
      passage.block = block;
      passages.push(passage);
    } else if (before.nameless.has(block.text)) {
      nameless.add(block.text);
    } else {
      const read = { block, annotations: NONE, marks: NONE };
      fresh.push(read);
      passages.push(read);
    }
  }
  const gone = before.passages.filter((passage) => !kept.has(passage));
  return { passages, nameless, fresh, gone };
}

/** Whether more than half of what was read is gone: then it is another article on the same page. */
export function isOverturned(before: Known, { nameless, gone }: Compared): boolean {
  const were = before.passages.length + before.nameless.size;
  return (gone.length + before.nameless.size - nameless.size) * 2 > were;
}

/** What to remember, given the passages about which there is an answer. */
export function settled({ passages, nameless }: Known, answered: Iterable<Passage>): Known {
  for (const { block, annotations } of answered) if (!annotations.length) nameless.add(block.text);
  return { passages: passages.filter(({ annotations }) => annotations.length), nameless };
}

/** Most passages name nobody and keep these. */
const NONE: readonly never[] = [];

/** Blocks in one message; a table can have a hundred thousand cells. */
const MOST_BLOCKS = 1_000;

/** UTF-16 units of a page that is read with one message: what names somebody is often told further on. */
const WHOLE_UNITS = 12 * 1024;
/** Of a longer page's first message: the headline and the first screens, to be marked at once. */
const FIRST_UNITS = 6 * 1024;
export const MORE_UNITS = 60 * 1024;

/**
 * Groups passages for messages of at most `most` UTF-16 units of text; the first message has at most
 * `first`. Text that can hold no name is left out, such as the figures of a table.
 */
export function batches(
  passages: readonly Passage[],
  most = MORE_UNITS,
  first = Math.min(most, firstOf(passages)),
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

function firstOf(passages: readonly Passage[]): number {
  const units = passages.reduce((sum, { block }) => sum + block.text.length, 0);
  return units > WHOLE_UNITS ? FIRST_UNITS : WHOLE_UNITS;
}

function isSame(a: Block, b: Block): boolean {
  return (
    a.text === b.text &&
    a.element === b.element &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((run, index) => run.node === b.nodes[index]?.node)
  );
}

/** Handed to the script that marks, like `TOOLS`, so that the two scripts need not both contain this code. */
export const PASSAGES = { nothing, compare, isOverturned, settled, batches } as const;
export type Passages = typeof PASSAGES;
