import { MARK_DEFAULTS, type MarkRules } from '../model/mark-rules';

export const MARK_STYLES = ['dotted', 'line', 'tint'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** `page`: cards as the page they are on, our own pages as the system. */
export const THEMES = ['page', 'system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const SITE_MODES = ['all', 'list', 'click'] as const;
export type SiteMode = (typeof SITE_MODES)[number];

export interface Settings extends MarkRules {
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

/** Between which a number may be set. */
export const BOUNDS = {
  marksPerThousandWords: { min: 1, max: 1000 },
  openDelayMs: { min: 100, max: 2000 },
} as const;

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
