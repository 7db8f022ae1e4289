import type { Card } from '../later/lazy-card';
import type { Marks } from '../marking/marks';
import { createFrameTimer } from './frame-timer';
import type { Hit } from './hit';
import { type Delays, type Hover, type HoverEvent, hover, IDLE } from './hover';

/** Turns hover states into the card. */
export interface Stage {
  step(event: HoverEvent, how?: { readonly sheet?: boolean }): void;
  /** The mark under the pointer, beside whose line its card goes. */
  point(over: Hit | undefined): void;
  /** The mark whose card is open. */
  shown(): number | null;
  /** Whether a mark is rested on or shown. */
  heeds(mark: number): boolean;
  stop(): void;
}

/** A rest that has lasted is likely to last: so long before its card is due, the card is made ready. */
const READY_MS = 150;

/** `lost` is called instead of the next step in time where the page has taken the card away. */
export function createStage(
  marks: Marks,
  card: () => Card,
  delays: () => Delays,
  lost: () => void,
): Stage {
  let state: Hover = IDLE;
  let over: Hit | undefined;
  let readying: ReturnType<typeof setTimeout> | undefined;
  const timer = createFrameTimer((at) => (card().isLost() ? lost() : step({ type: 'due', at })));

  function step(event: HoverEvent, { sheet = false } = {}): void {
    const before = state;
    state = hover(state, event, delays());
    if (state.due !== before.due) waitFor(state.due);
    const shown = shownIn(state);
    if (shown !== shownIn(before)) display(shown, sheet);
    else if (state.pinned !== before.pinned) card().setPinned(state.pinned);
    else if (shown === null && state.mark !== before.mark) card().hide(); // What was made ready.
  }

  function waitFor(due: number | null): void {
    timer.set(due);
    clearTimeout(readying);
    if (due === null || state.phase !== 'resting') return;
    readying = setTimeout(makeReady, due - performance.now() - READY_MS);
  }

  function makeReady(): void {
    if (over && state.mark === over.mark.id) card().prepare(over.mark, over.line);
  }

  function display(id: number | null, sheet: boolean): void {
    const mark = id === null ? undefined : marks.get(id);
    marks.open(mark ?? null);
    if (!mark) {
      card().hide();
      if (id !== null) state = IDLE;
      return;
    }
    const line = over?.mark === mark ? { line: over.line } : {};
    card().show(mark, { ...line, sheet, pinned: state.pinned });
  }

  return {
    step,
    point(hit) {
      over = hit;
    },
    shown: () => shownIn(state),
    heeds: (mark) => state.mark === mark || state.next === mark,
    stop() {
      waitFor(null);
      card().hide();
    },
  };
}

function shownIn({ phase, mark }: Hover): number | null {
  return phase === 'open' || phase === 'leaving' ? mark : null;
}
