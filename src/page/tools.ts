import { domOf } from './dom';
import { isAroundByKind, isNeverProse, isOfOthers } from './furniture';
import { ancestors } from './prose';
import { firstLook, walk } from './walk';

/**
 * What finding the article and finding its day both need. Handed over and not imported by the latter,
 * which comes in a script of its own: the same code would be read, compiled and kept twice on a page.
 */
export const TOOLS = {
  domOf,
  walk,
  firstLook,
  ancestors,
  isNeverProse,
  isAroundByKind,
  isOfOthers,
} as const;
export type Tools = typeof TOOLS;
