import type { EntityId, Familiarity, Kind } from '../model/entity';

/** What the rules need to know of a linked mention. */
export interface Markable {
  readonly entity: EntityId;
  readonly kind: Kind;
  readonly familiarity: Familiarity;
  readonly ambiguous: boolean;
  /** Number of the article section, counted from 0. */
  readonly section: number;
  /** Words of the text that stand before it. */
  readonly wordsBefore: number;
}

export interface MarkRules {
  /** Marks the first mention on the page, the first of a section, or every one. */
  readonly density: 'page' | 'section' | 'every';
  readonly marksPerThousandWords: number;
  readonly markWellKnown: boolean;
  readonly kinds: readonly Kind[];
  /** Entities that the reader knows. */
  readonly known: readonly EntityId[];
}

/** Even a short notice gets so many marks. */
const FEWEST_MARKS = 4;

/** The cap holds for every stretch of so many words, or the first paragraphs would use it all up. */
const STRETCH_WORDS = 250;

/** A list that repeats one name is not worth marking throughout. */
const MOST_PER_ENTITY = 20;

/** Kinds that a reader needs explained least, when something must go. */
const LESS_INFORMATIVE: readonly Kind[] = ['country', 'territory', 'place', 'people', 'media'];

const DULLNESS: Readonly<Record<Familiarity, number>> = { specialist: 0, common: 2, household: 4 };

/**
 * Which mentions of a text to mark, in the order given, which is the text's. Each stretch of words has
 * its share, for which the least informative give way; one that did may still be marked further on.
 * `words` is the length of the text; `marked` holds what earlier parts of the page have marked, and is
 * the caller's to extend by `markKey` of what is chosen.
 */
export function choose(
  mentions: readonly Markable[],
  words: number,
  rules: MarkRules,
  marked: ReadonlySet<string> = new Set(),
): boolean[] {
  const wanted = mentions.map(() => false);
  const seen = new Set(marked);
  const counts = new Map<EntityId, number>();
  for (const [stretch, all] of stretchesOf(mentions)) {
    const unseen = new Set<string>();
    const open = all.filter((index) => {
      const mention = mentions[index];
      if (!mention || !eligible(mention, rules)) return false;
      const key = markKey(mention, rules);
      if (seen.has(key) || unseen.has(key)) return false;
      if (rules.density !== 'every') unseen.add(key);
      return countedUp(counts, mention.entity) <= MOST_PER_ENTITY;
    });
    const length = Math.min(STRETCH_WORDS, words - stretch * STRETCH_WORDS);
    open.sort((a, b) => dull(mentions[a]) - dull(mentions[b]) || a - b);
    for (const index of open.slice(0, share(length, words, rules))) {
      wanted[index] = true;
      const mention = mentions[index];
      if (mention && rules.density !== 'every') seen.add(markKey(mention, rules));
    }
  }
  return wanted;
}

/** What may be marked once: the entity on the page, or in one section of it. */
export function markKey({ entity, section }: Markable, { density }: MarkRules): string {
  return density === 'page' ? entity : `${entity} ${section}`;
}

/** An English word with the space behind it; to count the words themselves would take a page 2 ms. */
const WORD_UNITS = 6;

/** Words before each of a text's blocks, and in all of them, by its length. */
export function wordsBefore(blocks: readonly string[]): { before: number[]; words: number } {
  let units = 0;
  const before = blocks.map(({ length }) => {
    units += length;
    return Math.round((units - length) / WORD_UNITS);
  });
  return { before, words: Math.round(units / WORD_UNITS) };
}

function eligible({ entity, kind, familiarity }: Markable, rules: MarkRules): boolean {
  if (familiarity === 'household' && !rules.markWellKnown) return false;
  return rules.kinds.includes(kind) && !rules.known.includes(entity);
}

/** The mentions of each stretch, by their number and in the order of the text. */
function stretchesOf(mentions: readonly Markable[]): Map<number, number[]> {
  const stretches = new Map<number, number[]>();
  mentions.forEach(({ wordsBefore }, index) => {
    const stretch = Math.floor(wordsBefore / STRETCH_WORDS);
    const there = stretches.get(stretch);
    if (there) there.push(index);
    else stretches.set(stretch, [index]);
  });
  return stretches;
}

function countedUp(counts: Map<EntityId, number>, entity: EntityId): number {
  const count = (counts.get(entity) ?? 0) + 1;
  counts.set(entity, count);
  return count;
}

function share(length: number, words: number, { marksPerThousandWords }: MarkRules): number {
  const most = Math.ceil((length * marksPerThousandWords) / 1000);
  return words <= STRETCH_WORDS ? Math.max(FEWEST_MARKS, most) : most;
}

function dull(mention: Markable | undefined): number {
  if (!mention) return 0;
  return (
    DULLNESS[mention.familiarity] +
    (LESS_INFORMATIVE.includes(mention.kind) ? 1 : 0) +
    (mention.ambiguous ? 1 : 0)
  );
}
