import { isDeclared } from './declared';
import type { Dom } from './dom';
import { isAroundByKind, isAroundByName } from './furniture';

/** What an element's kind, declaration or names say about the text in it. */
export type Standing = 'around' | 'named around' | 'declared' | 'plain';

export function standingOf(dom: Dom, element: Element): Standing {
  if (isAroundByKind(dom, element)) return 'around';
  if (isDeclared(dom, element)) return 'declared';
  return isAroundByName(dom, element) ? 'named around' : 'plain';
}

/**
 * Which of two standings decides, `inner` being nearer to the line. The nearest declaration or name does; but
 * none makes a navigation or an aside part of an article.
 */
export function nearer(inner: Standing, outer: Standing): Standing {
  if (inner === 'around' || outer === 'around') return 'around';
  return inner === 'plain' ? outer : inner;
}

/** What publishers declare an article counts for more, what stands around one for less. */
export function weightOf(standing: Standing): number {
  return WEIGHTS[standing];
}

const AROUND_WEIGHT = 0.15;
const WEIGHTS: Readonly<Record<Standing, number>> = {
  around: AROUND_WEIGHT,
  'named around': AROUND_WEIGHT,
  declared: 2,
  plain: 1,
};
