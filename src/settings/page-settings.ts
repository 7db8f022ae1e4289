import type { MarkRules } from '../model/mark-rules';
import type { Settings } from './settings';

/**
 * What the script on a page is told: how to mark and to show cards, and of the reader's list of sites no
 * more than what holds for its own site.
 */
export interface PageSettings
  extends MarkRules,
    Pick<Settings, 'markStyle' | 'openDelayMs' | 'theme'> {
  /** Whether marks are asked for on every page of the site. */
  readonly runs: boolean;
}

export function forPage(settings: Settings, host: string): PageSettings {
  const { density, marksPerThousandWords, markWellKnown, kinds, known } = settings;
  const { markStyle, openDelayMs, theme } = settings;
  const marking = { density, marksPerThousandWords, markWellKnown, kinds, known };
  return { ...marking, markStyle, openDelayMs, theme, runs: runsOn(settings, host) };
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
export function marksAlike(a: MarkRules, b: MarkRules): boolean {
  return RULES.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

const RULES = [
  'density',
  'marksPerThousandWords',
  'markWellKnown',
  'kinds',
  'known',
] as const satisfies (keyof MarkRules)[];
