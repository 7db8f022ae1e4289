import type { EntityId, Familiarity, Kind } from '../model/entity';
import type { MarkRules } from '../model/mark-rules';

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

/** Even a short notice gets so many marks. */
const FEWEST_MARKS = 4;

/** The limit holds for every stretch of so many words; else the first paragraphs would use it all up. */
const STRETCH_WORDS = 250;

/** A list that repeats one name is not worth marking throughout. */
const MOST_PER_ENTITY = 20;

/** Kinds that a reader needs explained least, when something must go. */
const LESS_INFORMATIVE: readonly Kind[] = ['country', 'territory', 'place', 'people', 'media'];

const DULLNESS: Readonly<Record<Familiarity, number>> = { specialist: 0, common: 2, household: 4 };

/**
 * Which mentions of a text to mark; one answer for each, in the order given, which must be the text's.
 * Every stretch of words has room for some marks. If it is full, the least informative entities get none,
 * and among equals those named least often; they may be marked at a later mention. `words` is the length
 * of the text. `marked` has the keys of what earlier parts of the page have marked; the caller adds the
 * `markKey` of each mention that is chosen.
 */
export function chooseMarks(
  mentions: readonly Markable[],
  words: number,
  rules: MarkRules,
  marked: ReadonlySet<string> = new Set(),
): boolean[] {
  const wanted = mentions.map(() => false);
  const taken = new Map<number, number>();
  for (const { places } of mostInformativeFirst(claimsOf(mentions, rules, marked)))
    for (const [index, stretch] of places) {
      const before = taken.get(stretch) ?? 0;
      if (before >= share(stretch, words, rules)) continue;
      taken.set(stretch, before + 1);
      wanted[index] = true;
      break;
    }
  return wanted;
}

/** Identifies what may be marked once: an entity on the page, or in one of its sections. */
export function markKey({ entity, section }: Markable, { density }: MarkRules): string {
  return density === 'page' ? entity : `${entity} ${section}`;
}

/** Average UTF-16 units of an English word and the space behind it; counting words would take 2 ms a page. */
const WORD_UNITS = 6;

/** How many words come before each block, and how many there are in all, estimated by length. */
export function wordsBefore(blocks: readonly string[]): { before: number[]; words: number } {
  let units = 0;
  const before = blocks.map(({ length }) => {
    units += length;
    return Math.round((units - length) / WORD_UNITS);
  });
  return { before, words: Math.round(units / WORD_UNITS) };
}

/** One mark that an entity may have: at the first of some mentions where there is room. */
interface Claim {
  readonly about: About;
  /** How many claims of the same entity come before this one: all get a first mark before any gets a second. */
  readonly turn: number;
  readonly dullness: number;
  /** Each mention's index, and the number of its stretch. */
  readonly places: [index: number, stretch: number][];
}

/** What is asked for an entity so far. */
interface About {
  mentions: number;
  claims: number;
}

function claimsOf(
  mentions: readonly Markable[],
  rules: MarkRules,
  marked: ReadonlySet<string>,
): Claim[] {
  const claims: Claim[] = [];
  const byKey = new Map<string, Claim>();
  const entities = new Map<EntityId, About>();
  for (const [index, mention] of mentions.entries()) {
    if (!eligible(mention, rules)) continue;
    const about = entities.get(mention.entity) ?? { mentions: 0, claims: 0 };
    entities.set(mention.entity, about);
    about.mentions++;
    const key = markKey(mention, rules);
    const place: Claim['places'][0] = [index, Math.floor(mention.wordsBefore / STRETCH_WORDS)];
    const claim = rules.density === 'every' ? undefined : byKey.get(key);
    if (claim) claim.places.push(place);
    else if (!marked.has(key) && about.claims < MOST_PER_ENTITY) {
      const made = { about, turn: about.claims++, dullness: dull(mention), places: [place] };
      claims.push(made);
      byKey.set(key, made);
    }
  }
  return claims;
}

function mostInformativeFirst(claims: readonly Claim[]): Claim[] {
  return [...claims].sort(
    (a, b) => a.dullness - b.dullness || a.turn - b.turn || b.about.mentions - a.about.mentions,
  );
}

function eligible({ entity, kind, familiarity }: Markable, rules: MarkRules): boolean {
  if (familiarity === 'household' && !rules.markWellKnown) return false;
  return rules.kinds.includes(kind) && !rules.known.includes(entity);
}

/** How many marks a stretch may have. */
function share(stretch: number, words: number, { marksPerThousandWords }: MarkRules): number {
  const length = Math.min(STRETCH_WORDS, words - stretch * STRETCH_WORDS);
  const most = Math.ceil((length * marksPerThousandWords) / 1000);
  return words <= STRETCH_WORDS ? Math.max(FEWEST_MARKS, most) : most;
}

function dull({ familiarity, kind, ambiguous }: Markable): number {
  return DULLNESS[familiarity] + (LESS_INFORMATIVE.includes(kind) ? 1 : 0) + (ambiguous ? 1 : 0);
}
