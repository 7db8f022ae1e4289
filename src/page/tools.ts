import { documentOf, domOf } from './dom';
import { isNeverProse } from './never-prose';
import { isBlock, walk, wholePage } from './walk';

/**
 * Functions that read a page line by line. The code that finds the article and its day is in a script of
 * its own; it is handed these instead of importing them, so that no page has the same code twice.
 */
export const TOOLS = { documentOf, domOf, walk, wholePage, isBlock, isNeverProse } as const;
export type Tools = typeof TOOLS;
