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
 * Which mentions of a text to mark, in the order given. `words` is the length of the text they stand
 * in; `marked` holds what earlier parts of the page have marked, and is the caller's to extend by
 * `markKey` of what is chosen.
 */
export function choose(
  mentions: readonly Markable[],
  words: number,
  rules: MarkRules,
  marked: ReadonlySet<string> = new Set(),
): boolean[] {
  const seen = new Set(marked);
  const counts = new Map<EntityId, number>();
  const wanted = mentions.map((mention) => {
    if (!eligible(mention, rules)) return false;
    const key = markKey(mention, rules);
    const count = (counts.get(mention.entity) ?? 0) + 1;
    if (seen.has(key) || count > MOST_PER_ENTITY) return false;
    counts.set(mention.entity, count);
    if (rules.density !== 'every') seen.add(key);
    return true;
  });
  return keepMostInformative(mentions, wanted, words, rules);
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

/** Lets the least informative go, stretch by stretch, until each has no more than its share. */
function keepMostInformative(
  mentions: readonly Markable[],
  wanted: readonly boolean[],
  words: number,
  rules: MarkRules,
): boolean[] {
  const stretches = new Map<number, number[]>();
  mentions.forEach(({ wordsBefore }, index) => {
    if (!wanted[index]) return;
    const stretch = Math.floor(wordsBefore / STRETCH_WORDS);
    stretches.set(stretch, [...(stretches.get(stretch) ?? []), index]);
  });
  const dullness = (index: number) => dull(mentions[index]);
  const kept = new Set<number>();
  for (const [stretch, indexes] of stretches) {
    const length = Math.min(STRETCH_WORDS, words - stretch * STRETCH_WORDS);
    indexes.sort((a, b) => dullness(a) - dullness(b) || a - b);
    for (const index of indexes.slice(0, share(length, words, rules))) kept.add(index);
  }
  return wanted.map((_, index) => kept.has(index));
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
