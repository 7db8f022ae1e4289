import { KINDS } from '../model/entity';
import { DENSITIES } from '../model/mark-rules';
import {
  BOUNDS,
  DEFAULT_SETTINGS,
  MARK_STYLES,
  type Settings,
  SITE_MODES,
  THEMES,
} from './settings';

/** Settings out of storage; what is missing or of the wrong shape is the default. */
export function parseSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? stored : {};
  const read = new Map(Object.entries(given));
  const d = DEFAULT_SETTINGS;
  const one = <T extends string>(key: string, allowed: readonly T[], fallback: T): T =>
    allowed.find((value) => value === read.get(key)) ?? fallback;
  const number = (key: keyof typeof BOUNDS) => {
    const value = read.get(key);
    const { min, max } = BOUNDS[key];
    return typeof value === 'number' && value >= min && value <= max ? value : d[key];
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
  const kinds = list('kinds');
  return {
    density: one('density', DENSITIES, d.density),
    marksPerThousandWords: number('marksPerThousandWords'),
    markWellKnown: flag('markWellKnown', d.markWellKnown),
    kinds: kinds ? KINDS.filter((kind) => kinds.includes(kind)) : d.kinds,
    known: list('known') ?? d.known,
    markStyle: one('markStyle', MARK_STYLES, d.markStyle),
    openDelayMs: number('openDelayMs'),
    theme: one('theme', THEMES, d.theme),
    badge: flag('badge', d.badge),
    siteMode: one('siteMode', SITE_MODES, d.siteMode),
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
