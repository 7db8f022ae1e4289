import { anyScript } from '../../../text/any-script';
import { isHyphen } from '../../words/letters';
import type { Sighting } from '../page/page';
import { isIn, type Neighbours } from './neighbours';

/** "Al-Qaeda" is not Al; "China-based" and "US-China" are China. */
export function isHyphenated(text: string, sighting: Sighting, neighbours: Neighbours): boolean {
  return goesOnAfterHyphen(text, sighting, neighbours) || beganBefore(text, sighting, neighbours);
}

/** "Barack Obama-appointed Judge Reed": the small word after the hyphen belongs to the name that follows. */
export function isFirstOfCompound(text: string, end: number): boolean {
  return isHyphen(text.charCodeAt(end)) && SMALL.test(text.slice(end + 1, end + 3));
}

function goesOnAfterHyphen(text: string, sighting: Sighting, neighbours: Neighbours): boolean {
  const { end, run, to } = sighting;
  if (!isHyphen(text.charCodeAt(end)) || !CAPITALISED.test(text.slice(end + 1, end + 3)))
    return false;
  return !isIn(neighbours, run?.words[to - 1]) || isBranch(sighting);
}

const SMALL = anyScript`^\p{Ll}`;
const CAPITALISED = anyScript`^\p{Lu}\p{L}`;

/** "Coastal Labour Party-Norhaven" is the party’s branch there, or another party. */
function isBranch({ text, candidates }: Sighting): boolean {
  return text.includes(' ') && candidates.every(({ entity }) => HAS_BRANCHES.has(entity.kind));
}

const HAS_BRANCHES: ReadonlySet<string> = new Set(['political-party', 'organization', 'company']);

function beganBefore(text: string, sighting: Sighting, neighbours: Neighbours): boolean {
  const { start, run, from } = sighting;
  if (!isHyphen(text.charCodeAt(start - 1))) return false;
  const left = LEFT.exec(text.slice(Math.max(0, start - LONGEST_LEFT), start))?.[1];
  return left !== undefined && !PREFIX.test(left) && !isIn(neighbours, run?.words[from]);
}

/** The capitalised word before the hyphen, or before a small word between two hyphens: "Rio-de-". */
const LEFT = anyScript`(?:^|\P{L})(\p{Lu}\p{L}*)(?:-\p{Ll}+)?.$`;
const LONGEST_LEFT = 20;
const PREFIX = /^(anti|pro|non|ex|then|former|now|pre|post|sino|mid|trans|inter|intra|un|re)$/i;
