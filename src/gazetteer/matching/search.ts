import type { Mention, NameRef } from '../../model/mention';
import {
  ALL_LOOKED_FOR,
  ALONE,
  COMMA,
  LAST,
  type Layout,
  LINK_DEPTH,
  LINK_PLACE,
  NONE,
  RECORD_FLAGS,
  Value,
} from '../index/layout';
import { LONGEST_NAME, MOST_HIDDEN } from '../index/surface';
import { accepts } from './accepts';
import { mayEnd, mayStart } from './edges';
import { END, HIDDEN, HIDDEN_BEFORE, ROW, type Run, SHAPE, START, WORD } from './run';

/**
 * Takes the names out of a run, leftmost and longest, and empties it. Unless the run is `over`, its last words
 * stay, since a name may begin in them and end in words yet to come. Half of all runs are a single word that
 * only begins names (“the”) and need no search.
 */
export function search(run: Run, index: Layout, text: string, over: boolean, found: Mention[]) {
  if (over && run.length === 1 && !isAlone(run, index)) {
    run.length = run.prefixLength = 0;
    return;
  }
  const stop = over ? run.length : run.length - LONGEST_NAME;
  let first = 0;
  while (first < stop) first += nameAt(run, index, text, first, found);
  if (over) run.length = run.prefixLength = 0;
  else run.drop(first);
}

function isAlone({ rows }: Run, { recordBytes }: Layout): boolean {
  return ((recordBytes[((rows[WORD] ?? 0) & ~COMMA) * 4 + RECORD_FLAGS] ?? 0) & ALONE) !== 0;
}

/**
 * Looks for the longest name that begins with word `first`; returns how many words to advance. Where there is
 * none, the index may say that no name begins at the next words either, and which prefix the words after those
 * are known to be: `run.prefix`, for the next call.
 */
function nameAt(run: Run, index: Layout, text: string, first: number, found: Mention[]): number {
  const { rows } = run;
  const { records, inner, children } = index;
  const known = run.prefixLength;
  run.prefixLength = 0;
  const record = (rows[first * ROW + WORD] ?? 0) & ~COMMA;
  if (!begins(index, record, rows[first * ROW + SHAPE] ?? 0)) return 1;
  let value = known > 0 ? (Value.Inner << 30) | run.prefix : (records[record - 1] ?? NONE);
  let next = first + Math.max(1, known);
  let unseen = rows[first * ROW + HIDDEN] ?? 0;
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
      mayEnd(text, rows[(next - 1) * ROW + END] ?? 0)
    ) {
      end = next;
      names = ending;
    }
    if (!goesOn) break;
    link = inner[place + 2] ?? ALL_LOOKED_FOR;
    linked = next;
    if (next === run.length) break;
    const word = rows[next * ROW + WORD] ?? 0;
    // The child of that word, by binary search.
    let low = inner[place] ?? 0;
    let high = (inner[place + INNER_ROW] ?? 0) - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((children[middle * 2] ?? 0) < word) low = middle + 1;
      else high = middle;
    }
    if (children[low * 2] !== word) break;
    value = children[low * 2 + 1] ?? NONE;
    unseen += (rows[next * ROW + HIDDEN] ?? 0) + (rows[next * ROW + HIDDEN_BEFORE] ?? 0);
    next++;
  }
  if (end === first) {
    if (unseen > 0 || link === ALL_LOOKED_FOR) return 1;
    run.prefix = link & LINK_PLACE;
    run.prefixLength = link >> LINK_DEPTH;
    return linked - first - run.prefixLength;
  }
  const start = rows[first * ROW + START] ?? 0;
  if (!mayStart(text, start)) return 1;
  found.push({
    start,
    end: rows[(end - 1) * ROW + END] ?? 0,
    names: namesOf(run, index, names, first, end - first),
  });
  return end - first;
}

/** Whether a name begins with a word written in this shape. */
export function begins({ recordBytes }: Layout, word: number, shape: number): boolean {
  return word !== 0 && (((recordBytes[word * 4 + RECORD_FLAGS] ?? 0) >> shape) & 1) !== 0;
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
  return accepts(patterns, pattern, run.rows, first, count);
}

/** How many numbers `inner` has for each prefix. */
const INNER_ROW = 3;

/** A value without its two top bits. */
const PLACE = (1 << 30) - 1;
