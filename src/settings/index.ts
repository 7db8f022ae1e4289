/** What the reader has set: its shape and defaults, how it is stored, and what of it a page may know. */
export { knownNoMore, nowKnown } from './known';
export { forPage, isPaused, marksAlike, type PageSettings, runsOn } from './of-page';
export { parseSettings } from './parse';
export {
  DEFAULT_SETTINGS,
  type MarkStyle,
  type Settings,
  type SiteMode,
  type Theme,
} from './settings';
export { type Change, changeSettings, onSettings, readSettings } from './stored';
