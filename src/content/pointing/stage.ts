import type { Card } from '../later/lazy-card';
import type { Marks } from '../marking/marks';
import { createFrameTimer } from './frame-timer';
import type { Hit } from './hit';
import { type Delays, type Hover, type HoverEvent, hover, IDLE } from './hover';

/** Shows and hides the card as the hover state says. */
export interface Stage {
  step(event: HoverEvent, how?: { readonly sheet?: boolean }): void;
  /** Tells which mark is under the pointer, and on which line: the card goes beside that line. */
  point(over: Hit | undefined): void;
  /** The mark whose card is open. */
  shown(): number | null;
  pinned(): boolean;
  /** Whether the pointer rests on a mark, or its card is open. */
  heeds(mark: number): boolean;
  stop(): void;
}

/** So long before a card is due it is made ready: a pointer that has rested until then will probably stay. */
const READY_MS = 150;

/** `lost` is called when a step is due and the page has removed the card. */
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
    pinned: () => state.pinned,
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
