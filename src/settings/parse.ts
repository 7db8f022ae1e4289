import { KINDS } from '../model/entity';
import { DEFAULT_SETTINGS, type Settings } from './settings';

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
 * Whether a text is a host name as `location.hostname` gives it. A browser refuses a match pattern made
 * from anything else, and with that one pattern the whole list that it is in.
 */
function isHost(text: string): boolean {
  const address = `https://${text}/`;
  return !text.includes('*') && URL.canParse(address) && new URL(address).hostname === text;
}
