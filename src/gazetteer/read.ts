import type { Mention } from '../model/mention';
import type { Gazetteer } from './match';
import { roomFor } from './matching/room';
import { withAcronymInside } from './reading/acronym-inside';
import { begunInside } from './reading/begun-inside';
import { matched } from './reading/matched';
import { respelled } from './reading/respelled';
import { type Block, type Lent, readRuns } from './reading/runs';
import { withStopsInside } from './reading/stops-inside';
import type { Tidied } from './reading/tidied';
import { Bits } from './words/bits';

/** What a page's blocks may name, before anything is decided. */
export interface PageMentions {
  /** The texts as they are read; what follows is about these. */
  readonly blocks: readonly Block[];
  /** Where these stand in the texts that were given. */
  readonly tidied: readonly Tidied[];
  /** Per block, in order, never overlapping. */
  readonly mentions: readonly (readonly Mention[])[];
  /** Which words the blocks may have (`hasWord`). */
  readonly words: Int32Array;
  /** Which capitalised words they may have, or parts of hyphenated ones, by the hashes of their keys. */
  readonly capitals: Bits;
}

/** A long article has some hundreds of different capitalised words, and lists of a hundred phrases are asked for. */
const CAPITALS = 16_384;

/** Finds every form in every block. */
export function read(gazetteer: Gazetteer, given: readonly string[]): PageMentions {
  const blocks: Block[] = [];
  const texts: Tidied[] = [];
  const found: (readonly Mention[])[] = [];
  const lent: Lent = { words: [], capitals: new Bits(CAPITALS) };
  const { words } = roomFor('', gazetteer);
  words.fill(0);
  for (const one of given) {
    const { tidy, room, mentions } = matched(gazetteer, one);
    const { text } = tidy;
    texts.push(tidy);
    blocks.push(readRuns(text, room.capitals, lent));
    found.push(withAcronymInside(gazetteer, text, withStopsInside(gazetteer, text, mentions)));
  }
  const whole = found.map((mentions, block) =>
    begunInside(gazetteer, texts[block]?.text ?? '', mentions),
  );
  const more = respelled(gazetteer, blocks, whole);
  const mentions = whole.map((mentions, block) => merged(mentions, more.get(block)));
  return { blocks, tidied: texts, mentions, words: words.slice(), capitals: lent.capitals };
}

/** Both lists in order; of two that overlap the longer one, since a nickname inside a name may be a name too. */
function merged(found: readonly Mention[], more: readonly Mention[] = []): readonly Mention[] {
  if (more.length === 0) return found;
  const kept: Mention[] = [];
  for (const mention of [...found, ...more].sort((a, b) => a.start - b.start)) {
    const last = kept[kept.length - 1];
    if (!last || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}

/** The entities that `link` will ask for, by ordinal, each once. */
export function entitiesOf({ mentions }: PageMentions): readonly number[] {
  const found = new Set<number>();
  for (const block of mentions)
    for (const mention of block) for (const { entity } of mention.names) found.add(entity);
  return [...found];
}
