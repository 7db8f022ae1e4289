import type { Mention, Span } from '../../model/mention';
import type { Layout } from '../index/layout';
import { type Gazetteer, match } from '../match';
import { passes } from '../matching/skim';
import { mayOpen, nicknamed } from './nicknamed';
import {
  endAcross,
  hasInnerCapital,
  lessCapital,
  withoutMarks,
  withoutMiddle,
} from './other-spelling';
import type { Block, Run, Word } from './runs';

/** A place in a block where a name may stand, and what is written there. */
interface Place extends Span {
  readonly block: number;
  readonly written: string;
}

/** What is written on a page → how a record may list it. */
type Spellings = Map<string, string>;

/**
 * Names that the page writes with more than the record has: a middle initial or patronymic
 * ("Christopher M. Rose" for Christopher Rose), a middle name for an initial, a capital inside
 * ("JustGiving" for Justgiving), a comma or brackets ("Trinity College, Dublin"). Only capitals that no
 * name covers are looked up again, except that a nickname may be a name of its own (`nicknamed`).
 * Returns what it finds in each block, in order.
 */
export function respelled(
  gazetteer: Gazetteer,
  blocks: readonly Block[],
  found: readonly (readonly Mention[])[],
): ReadonlyMap<number, readonly Mention[]> {
  const places: Place[] = [];
  const spellings: Spellings = new Map();
  for (const [index, block] of blocks.entries())
    collect(gazetteer.index, block, index, found[index] ?? [], places, spellings);
  const whole = lookedUp(gazetteer, spellings);
  const more = new Map<number, Mention[]>();
  for (const { block, start, end, written } of whole.size > 0 ? places : []) {
    const names = whole.get(written);
    if (!names) continue;
    const mention = { start, end, names };
    const others = more.get(block);
    if (others) others.push(mention);
    else more.set(block, [mention]);
  }
  return more;
}

function collect(
  { filter, known }: Layout,
  { text, runs }: Block,
  block: number,
  found: readonly Mention[],
  places: Place[],
  spellings: Spellings,
): void {
  const free = freeOf(found);
  const endingAt = endingAtOf(found);
  // Notes a place; returns what is written there only the first time, so that what a page repeats is spelled once.
  const unspelled = (start: number, end: number): string | undefined => {
    const written = text.slice(start, end);
    places.push({ block, start, end, written });
    return spellings.has(written) ? undefined : written;
  };
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as Run;
    const { words } = run;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as Word;
      if (free(word.start, word.end) && hasInnerCapital(word)) {
        const written = unspelled(word.start, word.end);
        if (written) spellings.set(written, lessCapital(written));
      }
      const last = words[at + 2];
      // "Vladimir V. Putin" may be spelled in another way even where Putin is a name by itself.
      if (last && mayBe(word, filter) && mayBe(last, known) && free(word.start, last.start)) {
        const written = unspelled(word.start, last.end);
        if (written) spellings.set(written, withoutMiddle(word, words[at + 1] as Word, last));
      }
    }
    const isComma = text.charCodeAt(run.end) === COMMA;
    if (!isComma && !mayOpen(text, run.end)) continue;
    const nick = isComma ? undefined : nicknamed(text, runs, index);
    if (nick) {
      const written = unspelled(nick.start, nick.end);
      if (written) spellings.set(written, nick.spelling);
    }
    const next = runs[index + 1];
    const end = next && endAcross(text, run, next);
    if (!end) continue;
    // "Communist Party of India (Marxist)" is not the party without the brackets.
    const begun = isComma ? undefined : endingAt(run.end);
    if (begun || free(run.start, end)) {
      const written = unspelled(begun?.start ?? run.start, end);
      if (written) spellings.set(written, withoutMarks(written));
    }
  }
}

/** Whether a name in another spelling may begin, or end, with a word. False positives are possible. */
function mayBe(word: Word, filter: Int32Array): boolean {
  return word.end - word.start > 1 && (!word.isPlain || passes(filter, word.hash, CAPITAL));
}

const CAPITAL = 0x41;
const COMMA = 0x2c;

/** What is written → the names that match its whole spelling. One text is matched faster than many. */
function lookedUp(
  gazetteer: Gazetteer,
  spellings: Spellings,
): ReadonlyMap<string, Mention['names']> {
  const whole = new Map<string, Mention['names']>();
  if (spellings.size === 0) return whole;
  const mentions = match(gazetteer, [...spellings.values()].join(PARTED));
  let next = 0;
  let start = 0;
  for (const [written, spelling] of spellings) {
    const end = start + spelling.length;
    while (next < mentions.length && (mentions[next] as Mention).start < start) next++;
    const mention = mentions[next];
    if (mention?.start === start && mention.end === end) whole.set(written, mention.names);
    start = end + PARTED.length;
  }
  return whole;
}

/** No name goes on over a blank line. */
const PARTED = '\n\n';

/** Whether a span overlaps no mention; spans are asked for from left to right. */
function freeOf(found: readonly Mention[]): (start: number, end: number) => boolean {
  let from = 0;
  return (start, end) => {
    while (from > 0 && (found[from - 1] as Mention).end > start) from--;
    while (from < found.length && (found[from] as Mention).end <= start) from++;
    return (found[from]?.start ?? Number.POSITIVE_INFINITY) >= end;
  };
}

/** The mention that ends at a place, if one does; places are asked for from left to right. */
function endingAtOf(found: readonly Mention[]): (end: number) => Mention | undefined {
  let at = 0;
  return (end) => {
    while (at < found.length && (found[at] as Mention).end < end) at++;
    return found[at]?.end === end ? found[at] : undefined;
  };
}
