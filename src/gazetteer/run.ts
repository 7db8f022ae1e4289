import type { Mention, NameRef } from '../model/mention';
import { Gap, type GapState, gapOf, gapStep, NOTHING } from '../text/gaps';
import { Kind } from '../text/kinds';
import { kindIn } from '../text/reader';
import { signOf } from '../text/signs';
import { mayEnd, mayStart } from './edges';
import {
  ABBREVIATION,
  ALL_LOOKED_FOR,
  COMMA,
  LAST,
  type Layout,
  LINK_DEPTH,
  LINK_PLACE,
  NONE,
  RECORD_FLAGS,
  Value,
} from './layout';
import { accepts } from './patterns';
import { LONGEST_NAME, MOST_HIDDEN } from './surface';

/**
 * Words of a text that follow one another, all of them known to some name, and nothing between them
 * that a name may not run over: only within such a run can names be. One list for each thing to know.
 */
export class Run {
  length = 0;
  /** Places of records; negative after a comma. */
  readonly words = new Int32Array(CAPACITY);
  readonly starts = new Int32Array(CAPACITY);
  readonly ends = new Int32Array(CAPACITY);
  readonly shapes = new Int32Array(CAPACITY);
  readonly capitals = new Int32Array(CAPACITY);
  readonly hidden = new Int32Array(CAPACITY);
  readonly hiddenBefore = new Int32Array(CAPACITY);

  /** The first words are known to be this prefix, so many of them; 0 for not known. */
  prefix = 0;
  prefixLength = 0;

  get isFull(): boolean {
    return this.length === CAPACITY;
  }

  add(
    word: number,
    start: number,
    end: number,
    shape: number,
    capitals: number,
    hidden: number,
  ): void {
    const at = this.length++;
    this.words[at] = word;
    this.starts[at] = start;
    this.ends[at] = end;
    this.shapes[at] = shape;
    this.capitals[at] = capitals;
    this.hidden[at] = hidden;
  }

  /** Drops the first words. */
  drop(count: number): void {
    const { words, starts, ends, shapes, capitals, hidden, hiddenBefore } = this;
    for (const list of [words, starts, ends, shapes, capitals, hidden, hiddenBefore]) {
      list.copyWithin(0, count, this.length);
    }
    this.length -= count;
  }
}

/** Far more than a sentence; what is longer is searched piece by piece. */
const CAPACITY = 256;

/**
 * Makes the run ready for a word at `start`: if what is between lets a name run on, the run stays,
 * otherwise it is searched and the word begins a new one. Gives the flag for a comma before the word.
 */
export function join(
  run: Run,
  index: Layout,
  text: string,
  start: number,
  found: Mention[],
): number {
  if (run.length === 0) return 0;
  if (run.isFull) search(run, index, text, false, found);
  const last = run.length - 1;
  const end = run.ends[last] ?? 0;
  run.hiddenBefore[run.length] = 0;
  if (start - end === 1 && text.charCodeAt(end) === SPACE) return 0;
  const flags = index.recordBytes[((run.words[last] ?? 0) & ~COMMA) * 4 + RECORD_FLAGS] ?? 0;
  let state: GapState = NOTHING;
  let hidden = 0;
  for (let at = end; at < start; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindIn(signOf(unit));
    if (kind === Kind.Hidden) hidden++;
    state = gapStep(state, kind, unit);
  }
  const gap = gapOf(state, (flags & ABBREVIATION) !== 0);
  if (gap === Gap.Break) search(run, index, text, true, found);
  else run.hiddenBefore[run.length] = hidden;
  return gap === Gap.Comma ? COMMA : 0;
}

const SPACE = 0x20;

/**
 * Takes the names out of a run, leftmost and longest, and empties it. Unless it is `over`, the last
 * words stay, since a name may begin in them and end in words yet to come.
 */
export function search(run: Run, index: Layout, text: string, over: boolean, found: Mention[]) {
  const stop = over ? run.length : run.length - LONGEST_NAME;
  let first = 0;
  while (first < stop) first += nameAt(run, index, text, first, found);
  if (over) run.length = run.prefixLength = 0;
  else run.drop(first);
}

/**
 * Looks for the longest name that begins with word `first`; gives how many words to go on by. Where
 * there is none, the index may say that the next words are hopeless too, and which prefix the words
 * after those are known to be: `run.prefix`, for the next call.
 */
function nameAt(run: Run, index: Layout, text: string, first: number, found: Mention[]): number {
  const { words, starts, ends, shapes, hidden, hiddenBefore } = run;
  const { records, recordBytes, inner, children } = index;
  const known = run.prefixLength;
  run.prefixLength = 0;
  const record = (words[first] ?? 0) & ~COMMA;
  const begins = recordBytes[record * 4 + RECORD_FLAGS] ?? 0;
  if (((begins >> (shapes[first] ?? 0)) & 1) === 0) return 1;
  let value = known > 0 ? (Value.Inner << 30) | run.prefix : (records[record - 1] ?? NONE);
  let next = first + Math.max(1, known);
  let unseen = hidden[first] ?? 0;
  let end = first;
  let names = NONE;
  let link = ALL_LOOKED_FOR;
  let linked = next;
  while (unseen <= MOST_HIDDEN) {
    const goesOn = value >>> 30 === Value.Inner;
    const place = value & PLACE;
    const ending = goesOn ? (inner[place + 1] ?? NONE) : value;
    if (
      ending !== NONE &&
      isWritten(run, index, ending, first, next - first) &&
      mayEnd(text, ends[next - 1] ?? 0)
    ) {
      end = next;
      names = ending;
    }
    if (!goesOn) break;
    link = inner[place + 2] ?? ALL_LOOKED_FOR;
    linked = next;
    if (next === run.length) break;
    const word = words[next] ?? 0;
    // The child of that word, by halving.
    let low = inner[place] ?? 0;
    let high = (inner[place + INNER_ROW] ?? 0) - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((children[middle * 2] ?? 0) < word) low = middle + 1;
      else high = middle;
    }
    if (children[low * 2] !== word) break;
    value = children[low * 2 + 1] ?? NONE;
    unseen += (hidden[next] ?? 0) + (hiddenBefore[next] ?? 0);
    next++;
  }
  if (end === first) {
    if (unseen > 0 || link === ALL_LOOKED_FOR) return 1;
    run.prefix = link & LINK_PLACE;
    run.prefixLength = link >> LINK_DEPTH;
    return linked - first - run.prefixLength;
  }
  if (!mayStart(text, starts[first] ?? 0)) return 1;
  found.push({
    start: starts[first] ?? 0,
    end: ends[end - 1] ?? 0,
    names: namesOf(run, index, names, first, end - first),
  });
  return end - first;
}

/** Whether one of the names that end here may be written as the text has it. */
function isWritten(run: Run, index: Layout, ending: number, first: number, count: number): boolean {
  const { patterns, groups } = index;
  if (ending >>> 30 === Value.Name)
    return isIn(run, patterns, patternOf(patterns, ending), first, count);
  for (let at = ending & PLACE; ; at += 3) {
    const pattern = groups[at + 2] ?? LAST;
    if (isIn(run, patterns, pattern & ~LAST, first, count)) return true;
    if (pattern < 0) return false;
  }
}

function namesOf(run: Run, index: Layout, ending: number, first: number, count: number): NameRef[] {
  const { patterns, groups } = index;
  if (ending >>> 30 === Value.Name)
    return [{ entity: (ending >>> 6) & 0x1fffff, name: ending & 63 }];
  const names: NameRef[] = [];
  for (let at = ending & PLACE; ; at += 3) {
    const pattern = groups[at + 2] ?? LAST;
    if (isIn(run, patterns, pattern & ~LAST, first, count)) {
      names.push({ entity: groups[at] ?? 0, name: groups[at + 1] ?? 0 });
    }
    if (pattern < 0) return names;
  }
}

function patternOf(patterns: Int32Array, ending: number): number {
  return patterns[(ending >>> 27) & 7] ?? 0;
}

function isIn(run: Run, patterns: Int32Array, pattern: number, first: number, count: number) {
  return accepts(patterns, pattern, run.shapes, run.capitals, first, count);
}

/** Numbers of `inner` for each prefix. */
const INNER_ROW = 3;

/** A value without its two top bits. */
const PLACE = (1 << 30) - 1;
