/**
 * When a card opens and closes, as a table of (state, event) → state. Times are milliseconds of one
 * clock; nothing here reads a clock, starts a timer or touches the page.
 */
export interface Hover {
  readonly phase: 'idle' | 'resting' | 'open' | 'leaving';
  /** The mark rested on or shown; null when idle. */
  readonly mark: MarkId | null;
  /** A mark rested on while the card of another is open. */
  readonly next: MarkId | null;
  /** When to send the event `due`; null while there is nothing to wait for. */
  readonly due: number | null;
  /** A card opens sooner until this time, because another was open just before. */
  readonly warmUntil: number;
  readonly pinned: boolean;
}

type MarkId = number;

export type HoverEvent =
  /** The pointer moved, on a mark, at px/ms; `speed` null where the clock is too coarse to tell. */
  | {
      readonly type: 'mark';
      readonly mark: MarkId;
      readonly speed: number | null;
      readonly at: number;
    }
  /** The pointer is on the card, or on its way to it. */
  | { readonly type: 'card'; readonly at: number }
  | { readonly type: 'outside'; readonly at: number }
  | { readonly type: 'due'; readonly at: number }
  /** Scrolling, dragging, selecting, typing: nothing may open now. */
  | { readonly type: 'interrupt'; readonly at: number }
  | { readonly type: 'pin'; readonly at: number }
  | { readonly type: 'unpin'; readonly at: number }
  /** Opened by a key, a tap or the popup: it stays, wherever the pointer is. */
  | { readonly type: 'show'; readonly mark: MarkId; readonly at: number }
  | { readonly type: 'close'; readonly at: number };

export interface Delays {
  /** Rest before a card opens; shorter flickers while reading across a line. */
  readonly openMs: number;
}

/** After one card the next opens in this time … */
const WARM_OPEN_MS = 100;
/** … for this long after the first has closed. */
export const WARM_MS = 1_000;
/** Grace after leaving mark, card and corridor. */
export const CLOSE_MS = 300;
/** A pointer faster than this is only passing by: average of the last two speeds, px/ms. */
const GATE_PX_PER_MS = 0.5;

export const IDLE: Hover = {
  phase: 'idle',
  mark: null,
  next: null,
  due: null,
  warmUntil: Number.NEGATIVE_INFINITY,
  pinned: false,
};

export function hover(state: Hover, event: HoverEvent, delays: Delays): Hover {
  if (event.type === 'close') return closed(state, event.at);
  if (event.type === 'show')
    return { ...state, phase: 'open', mark: event.mark, next: null, due: null, pinned: true };
  return state.phase === 'open' || state.phase === 'leaving'
    ? whileShown(state, event, delays)
    : whileHidden(state, event, delays);
}

type Moved = Exclude<HoverEvent, { type: 'close' | 'show' }>;

function whileHidden(state: Hover, event: Moved, delays: Delays): Hover {
  switch (event.type) {
    case 'mark': {
      if (tooFast(event.speed)) return idle(state);
      if (state.mark === event.mark) return state;
      return {
        ...state,
        phase: 'resting',
        mark: event.mark,
        due: event.at + wait(state, event.at, delays),
      };
    }
    case 'due':
      return state.due !== null && event.at >= state.due
        ? { ...state, phase: 'open', due: null }
        : state;
    case 'pin':
    case 'unpin':
      return state;
    default:
      return idle(state);
  }
}

function whileShown(state: Hover, event: Moved, delays: Delays): Hover {
  if (event.type === 'pin') return { ...state, phase: 'open', next: null, due: null, pinned: true };
  if (event.type === 'unpin') return { ...state, pinned: false };
  if (state.pinned) return state;
  switch (event.type) {
    case 'mark':
      if (event.mark === state.mark) return { ...state, phase: 'open', next: null, due: null };
      if (tooFast(event.speed)) return leaving({ ...state, next: null }, event.at);
      if (state.next === event.mark) return state;
      return { ...state, next: event.mark, due: event.at + Math.min(WARM_OPEN_MS, delays.openMs) };
    case 'card':
      return { ...state, phase: 'open', next: null, due: null };
    case 'due':
      if (state.due === null || event.at < state.due) return state;
      return state.next === null
        ? closed(state, event.at)
        : { ...state, phase: 'open', mark: state.next, next: null, due: null };
    case 'interrupt':
      return closed(state, event.at);
    default:
      return leaving(state, event.at);
  }
}

function leaving(state: Hover, at: number): Hover {
  if (state.phase === 'leaving' && state.next === null) return state;
  return { ...state, phase: 'leaving', next: null, due: at + CLOSE_MS };
}

function closed(state: Hover, at: number): Hover {
  const shown = state.phase === 'open' || state.phase === 'leaving';
  return { ...IDLE, warmUntil: shown ? at + WARM_MS : state.warmUntil };
}

function idle(state: Hover): Hover {
  return state.phase === 'idle' ? state : { ...IDLE, warmUntil: state.warmUntil };
}

function wait(state: Hover, at: number, { openMs }: Delays): number {
  return at <= state.warmUntil ? Math.min(WARM_OPEN_MS, openMs) : openMs;
}

function tooFast(speed: number | null): boolean {
  return speed !== null && speed > GATE_PX_PER_MS;
}
