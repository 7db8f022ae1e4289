/** What the reader has set: its shape and defaults, how it is stored, and what of it a page may know. */
export { knownNoMore, nowKnown } from './known';
export { EVERY_SITE, originsOf } from './origins';
export { forPage, isPaused, marksAlike, type PageSettings, runsOn } from './page-settings';
export { parseSettings } from './parse';
export {
  BOUNDS,
  DEFAULT_SETTINGS,
  MARK_STYLES,
  type MarkStyle,
  type Settings,
  SITE_MODES,
  type SiteMode,
  THEMES,
  type Theme,
} from './settings';
export { changeSettings, onSettings, readSettings, type SettingsChange } from './stored';
