import type { Kind } from '../model/entity';
import { MARK_DEFAULTS } from '../model/mark-defaults';

export type Density = 'page' | 'section' | 'every';
export type MarkStyle = 'dotted' | 'line' | 'tint';
/** `page`: cards as the page they are on, our own pages as the system. */
export type Theme = 'page' | 'system' | 'light' | 'dark';
export type SiteMode = 'all' | 'list' | 'click';

export interface Settings {
  /** Which mentions of an entity are marked: the first on the page, the first of a section, all. */
  readonly density: Density;
  /** Most marks per 1,000 words. */
  readonly marksPerThousandWords: number;
  /** Also mark what everybody knows. */
  readonly markWellKnown: boolean;
  readonly kinds: readonly Kind[];
  /** Entities the reader said they know. */
  readonly known: readonly string[];
  readonly markStyle: MarkStyle;
  readonly openDelayMs: number;
  readonly theme: Theme;
  readonly badge: boolean;
  readonly siteMode: SiteMode;
  /** Host names on which nothing runs. */
  readonly pausedSites: readonly string[];
  /** Host names the reader picked, for `siteMode` list. */
  readonly pickedSites: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  ...MARK_DEFAULTS,
  markStyle: 'dotted',
  openDelayMs: 300,
  theme: 'page',
  badge: true,
  siteMode: 'click',
  pausedSites: [],
  pickedSites: [],
};
