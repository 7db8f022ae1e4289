import { documentOf, domOf } from './dom';
import { isNeverProse } from './never-prose';
import { isBlock, walk, wholePage } from './walk';

/**
 * What reads a page line by line. Handed over and not imported by what finds the article and its day,
 * which comes in a script of its own: the same code would be read, compiled and kept twice on a page.
 */
export const TOOLS = { documentOf, domOf, walk, wholePage, isBlock, isNeverProse } as const;
export type Tools = typeof TOOLS;
