import type { MARK_DEFAULTS } from '../model/mark-defaults';
import type { Settings } from './settings';

/**
 * What the script on a page is told: how to mark and to show cards, and of the reader's list of sites no
 * more than what holds for its own site.
 */
export interface PageSettings
  extends Pick<Settings, 'markStyle' | 'openDelayMs' | 'theme' | (typeof MARK_SETTINGS)[number]> {
  /** Whether the reader has switched the site off. */
  readonly paused: boolean;
  /** Whether marks are asked for on every page of the site. */
  readonly runs: boolean;
}

export function forPage(settings: Settings, host: string): PageSettings {
  const { density, marksPerThousandWords, markWellKnown, kinds, known } = settings;
  const { markStyle, openDelayMs, theme } = settings;
  const marking = { density, marksPerThousandWords, markWellKnown, kinds, known };
  const here = { paused: isPaused(settings, host), runs: runsOn(settings, host) };
  return { ...marking, markStyle, openDelayMs, theme, ...here };
}

/** Whether the reader has switched a host off. */
export function isPaused({ pausedSites }: Settings, host: string): boolean {
  return pausedSites.includes(host);
}

/** Whether the settings ask for marks on every page of a host. */
export function runsOn(settings: Settings, host: string): boolean {
  if (isPaused(settings, host)) return false;
  return (
    settings.siteMode === 'all' ||
    (settings.siteMode === 'list' && settings.pickedSites.includes(host))
  );
}

/** Whether both settings put the same marks on every page, however else they differ. */
export function marksAlike(a: MarkSettings, b: MarkSettings): boolean {
  return MARK_SETTINGS.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

type MarkSettings = Pick<Settings, (typeof MARK_SETTINGS)[number]>;

/** What says which mentions are marked. */
const MARK_SETTINGS = [
  'density',
  'marksPerThousandWords',
  'markWellKnown',
  'kinds',
  'known',
] as const satisfies (keyof typeof MARK_DEFAULTS)[];
