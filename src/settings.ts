import { browser } from './browser';
import { KINDS, type Kind } from './model/entity';
import { MARK_DEFAULTS } from './model/mark-defaults';

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

/** The reader's settings; what is missing or of the wrong shape in storage is the default. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get('settings')).settings);
}

/** Settings, or what makes them of those that are stored: so a list grows and shrinks. */
export type Change = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/** Writes the given settings over the stored ones and returns the whole. */
export function changeSettings(change: Change): Promise<Settings> {
  return alone(async () => {
    const now = await readSettings();
    const settings = { ...now, ...(typeof change === 'function' ? change(now) : change) };
    await browser.storage.local.set({ settings });
    return settings;
  });
}

/** One change at a time in all that is ours. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('settings', work);
}

/** Calls back with the new settings after every change, in this context or another. */
export function onSettings(listen: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes.settings) listen(parseSettings(changes.settings.newValue));
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}

/** Whether the reader has switched a host off. */
export function isPaused({ pausedSites }: Settings, host: string): boolean {
  return pausedSites.includes(host);
}

/** Whether both settings mark the same on every page, by whatever else they differ. */
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

/**
 * What the script on a page is told: how to mark and to show cards, and of the reader's sites no more than
 * what holds for its own.
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

/** Whether the settings ask for marks on every page of a host. */
function runsOn(settings: Settings, host: string): boolean {
  if (isPaused(settings, host)) return false;
  return (
    settings.siteMode === 'all' ||
    (settings.siteMode === 'list' && settings.pickedSites.includes(host))
  );
}

/** Settings out of storage; what is missing or of the wrong shape is the default. */
export function parseSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? stored : {};
  const read = new Map(Object.entries(given));
  const one = <T extends string>(key: string, allowed: readonly T[], fallback: T): T =>
    allowed.find((value) => value === read.get(key)) ?? fallback;
  const number = (key: string, low: number, high: number, fallback: number) => {
    const value = read.get(key);
    return typeof value === 'number' && value >= low && value <= high ? value : fallback;
  };
  const flag = (key: string, fallback: boolean) => {
    const value = read.get(key);
    return typeof value === 'boolean' ? value : fallback;
  };
  const list = (key: string): readonly string[] | undefined => {
    const value = read.get(key);
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
  };
  const hosts = (key: string) => list(key)?.filter(isHost);
  const d = DEFAULT_SETTINGS;
  const kinds = list('kinds');
  return {
    density: one('density', ['page', 'section', 'every'], d.density),
    marksPerThousandWords: number('marksPerThousandWords', 1, 1000, d.marksPerThousandWords),
    markWellKnown: flag('markWellKnown', d.markWellKnown),
    kinds: kinds ? KINDS.filter((kind) => kinds.includes(kind)) : d.kinds,
    known: list('known') ?? d.known,
    markStyle: one('markStyle', ['dotted', 'line', 'tint'], d.markStyle),
    openDelayMs: number('openDelayMs', 100, 2000, d.openDelayMs),
    theme: one('theme', ['page', 'system', 'light', 'dark'], d.theme),
    badge: flag('badge', d.badge),
    siteMode: one('siteMode', ['all', 'list', 'click'], d.siteMode),
    pausedSites: hosts('pausedSites') ?? d.pausedSites,
    pickedSites: hosts('pickedSites') ?? d.pickedSites,
  };
}

/**
 * Whether a text is a host as pages tell theirs. Of some that are none a browser makes no pattern, and with
 * one of those among them it takes none of the others either.
 */
function isHost(text: string): boolean {
  const address = `https://${text}/`;
  return !text.includes('*') && URL.canParse(address) && new URL(address).hostname === text;
}
