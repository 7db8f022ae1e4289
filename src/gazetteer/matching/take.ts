import type { Mention } from '../../model/mention';
import { propertiesOf } from '../../text/char-properties';
import { GAP_OF_ONE, Gap, type GapState, gapOf, gapStep, NOTHING } from '../../text/gaps';
import { kindIn } from '../../text/kind-at';
import { CharKind } from '../../text/kinds';
import { ABBREVIATION, COMMA, type Layout, RECORD_FLAGS } from '../index/layout';
import {
  CAPACITY,
  CAPITALS,
  END,
  HIDDEN,
  HIDDEN_BEFORE,
  ROW,
  type Run,
  SHAPE,
  START,
  WORD,
} from './run';
import { begins, search } from './search';

/**
 * Takes the next word of a text. A known one (`word` is its record's place) is put into the run if a
 * name may go on over what stands between; otherwise the run is searched, and the word starts a new one if it
 * begins a name. An unknown word (0) ends the run.
 */
export function take(
  run: Run,
  index: Layout,
  text: string,
  word: number,
  start: number,
  end: number,
  shape: number,
  capitals: number,
  hidden: number,
  found: Mention[],
): void {
  const { rows } = run;
  let comma = 0;
  if (run.length > 0) {
    if (word === 0) {
      search(run, index, text, true, found);
      return;
    }
    comma = join(run, index, text, start, found);
  }
  if (run.length === 0 && !begins(index, word, shape)) return;
  const row = run.length++ * ROW;
  rows[row + WORD] = word | comma;
  rows[row + START] = start;
  rows[row + END] = end;
  rows[row + SHAPE] = shape;
  rows[row + CAPITALS] = capitals;
  rows[row + HIDDEN] = hidden;
}

/**
 * Lets the run go on to a word at `start`, or searches and empties it. Returns the flag for a comma before the
 * word.
 */
function join(run: Run, index: Layout, text: string, start: number, found: Mention[]): number {
  if (run.length === CAPACITY) search(run, index, text, false, found);
  const last = (run.length - 1) * ROW;
  const end = run.rows[last + END] ?? 0;
  run.rows[last + ROW + HIDDEN_BEFORE] = 0;
  const between = start - end;
  if (between === 0) return 0;
  if (between === 1) {
    const unit = text.charCodeAt(end);
    if (unit === SPACE || unit === run.joint) return 0;
    const kind = kindIn(propertiesOf(unit));
    // Only a stop or an invisible character depends on the word before, or on characters beside it.
    if (kind !== CharKind.Stop && kind !== CharKind.Hidden) {
      if (GAP_OF_ONE[kind] === Gap.Break) search(run, index, text, true, found);
      else run.joint = unit;
      return 0;
    }
  }
  const flags = index.recordBytes[((run.rows[last + WORD] ?? 0) & ~COMMA) * 4 + RECORD_FLAGS] ?? 0;
  let state: GapState = NOTHING;
  let hidden = 0;
  for (let at = end; at < start; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindIn(propertiesOf(unit));
    if (kind === CharKind.Hidden) hidden++;
    state = gapStep(state, kind, unit);
  }
  const gap = gapOf(state, (flags & ABBREVIATION) !== 0);
  if (gap === Gap.Break) search(run, index, text, true, found);
  else run.rows[last + ROW + HIDDEN_BEFORE] = hidden;
  return gap === Gap.Comma ? COMMA : 0;
}

const SPACE = 0x20;
