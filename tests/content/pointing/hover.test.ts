import { describe, expect, test } from 'vitest';
import {
  CLOSE_MS,
  type Hover,
  type HoverEvent,
  hover,
  IDLE,
  WARM_MS,
} from '../../../src/content/pointing/hover';

const delays = { openMs: 300 };
const state = (more: Partial<Hover>): Hover => ({ ...IDLE, ...more });
const resting = state({ phase: 'resting', mark: 1, due: 300 });
const open = state({ phase: 'open', mark: 1 });
const waiting = state({ phase: 'open', mark: 1, next: 2, due: 400 });
const leaving = state({ phase: 'leaving', mark: 1, due: 600 });
const pinned = state({ phase: 'open', mark: 1, pinned: true });
const warm = state({ warmUntil: 1000 });

const onMark = (mark: number, at: number, speed: number | null = 0): HoverEvent => ({
  type: 'mark',
  mark,
  at,
  speed,
});
const at = <T extends 'card' | 'outside' | 'due' | 'interrupt' | 'pin' | 'unpin' | 'close'>(
  type: T,
  at: number,
) => ({ type, at });

/** From, event, what holds after. */
const TABLE: readonly [string, Hover, HoverEvent, Partial<Hover>][] = [
  // nothing shown
  [
    'idle: a slow pointer on a mark begins to rest',
    IDLE,
    onMark(1, 0),
    { phase: 'resting', mark: 1, due: 300 },
  ],
  ['idle: a fast pointer passes by', IDLE, onMark(1, 0, 0.8), { phase: 'idle', due: null }],
  ['idle: a coarse clock does not gate', IDLE, onMark(1, 0, null), { phase: 'resting' }],
  [
    'idle and warm: the next card comes sooner',
    warm,
    onMark(1, 900),
    { phase: 'resting', due: 1000 },
  ],
  ['idle and no longer warm: it comes as usual', warm, onMark(1, 1001), { due: 1301 }],
  ['idle: off the marks nothing happens', IDLE, at('outside', 5), { phase: 'idle' }],
  ['idle: scrolling nothing happens', IDLE, at('interrupt', 5), { phase: 'idle' }],
  ['idle: there is nothing to pin', IDLE, at('pin', 5), { phase: 'idle', pinned: false }],
  ['idle: nothing to close, and not warm for it', IDLE, at('close', 5), IDLE],
  [
    'idle: a key or tap shows, pinned',
    IDLE,
    { type: 'show', mark: 3, at: 0 },
    { phase: 'open', mark: 3, pinned: true },
  ],
  // resting
  [
    'resting: moving within the mark does not begin again',
    resting,
    onMark(1, 200),
    { phase: 'resting', due: 300 },
  ],
  [
    'resting: another mark begins again',
    resting,
    onMark(2, 200),
    { phase: 'resting', mark: 2, due: 500 },
  ],
  [
    'resting: a pointer that speeds up is passing',
    resting,
    onMark(1, 200, 0.9),
    { phase: 'idle', mark: null },
  ],
  [
    'resting: leaving ends it',
    resting,
    at('outside', 200),
    { phase: 'idle', mark: null, due: null },
  ],
  ['resting: scrolling ends it', resting, at('interrupt', 200), { phase: 'idle', due: null }],
  ['resting: too early is not due', resting, at('due', 299), { phase: 'resting' }],
  [
    'resting: in time the card opens',
    resting,
    at('due', 300),
    { phase: 'open', mark: 1, due: null },
  ],
  ['resting: Escape ends it, and nothing was shown', resting, at('close', 200), IDLE],
  // open
  ['open: staying on the mark keeps it', open, onMark(1, 500, 3), { phase: 'open', due: null }],
  ['open: on the card it stays', open, at('card', 500), { phase: 'open', due: null }],
  [
    'open: leaving gives some grace',
    open,
    at('outside', 500),
    { phase: 'leaving', mark: 1, due: 500 + CLOSE_MS },
  ],
  [
    'open: another mark waits its shorter turn',
    open,
    onMark(2, 300),
    { phase: 'open', mark: 1, next: 2, due: 400 },
  ],
  [
    'open: a fast pointer on another mark is leaving',
    open,
    onMark(2, 300, 1),
    { phase: 'leaving', next: null },
  ],
  ['open: scrolling closes it', open, at('interrupt', 500), { phase: 'idle', mark: null }],
  ['open: a click pins it', open, at('pin', 500), { phase: 'open', pinned: true, due: null }],
  [
    'open: Escape closes, and the next comes sooner',
    open,
    at('close', 500),
    { phase: 'idle', warmUntil: 500 + WARM_MS },
  ],
  [
    'open, another waiting: moving within it does not begin again',
    waiting,
    onMark(2, 350),
    waiting,
  ],
  [
    'open, another waiting: a click pins the first, and the other is forgotten',
    waiting,
    at('pin', 350),
    { mark: 1, next: null, due: null, pinned: true },
  ],
  [
    'open, another waiting: a key shows a third, and the other is forgotten',
    waiting,
    { type: 'show', mark: 3, at: 350 },
    { mark: 3, next: null, due: null, pinned: true },
  ],
  [
    'open, another waiting: it takes over in time',
    waiting,
    at('due', 400),
    { phase: 'open', mark: 2, next: null, due: null },
  ],
  [
    'open, another waiting: back on the first, it is forgotten',
    waiting,
    onMark(1, 350),
    { mark: 1, next: null, due: null },
  ],
  [
    'open, another waiting: on the card, it is forgotten',
    waiting,
    at('card', 350),
    { mark: 1, next: null, due: null },
  ],
  [
    'open, another waiting: off both, grace begins',
    waiting,
    at('outside', 350),
    { phase: 'leaving', mark: 1, next: null },
  ],
  // leaving
  ['leaving: back on the mark it stays', leaving, onMark(1, 400), { phase: 'open', due: null }],
  ['leaving: on the card it stays', leaving, at('card', 400), { phase: 'open', due: null }],
  ['leaving: still outside, the grace is not renewed', leaving, at('outside', 500), { due: 600 }],
  ['leaving: before time it stays', leaving, at('due', 599), { phase: 'leaving' }],
  [
    'leaving: in time it closes',
    leaving,
    at('due', 600),
    { phase: 'idle', mark: null, warmUntil: 1600 },
  ],
  [
    'leaving: a click in it pins it',
    leaving,
    at('pin', 500),
    { phase: 'open', pinned: true, due: null },
  ],
  // pinned
  [
    'pinned: its pin pressed again, it stays while the pointer is on it, and goes after',
    hover(pinned, at('unpin', 500), delays),
    at('outside', 600),
    { phase: 'leaving', pinned: false, due: 600 + CLOSE_MS },
  ],
  [
    'pinned: leaving changes nothing',
    pinned,
    at('outside', 500),
    { phase: 'open', pinned: true, due: null },
  ],
  [
    'pinned: scrolling changes nothing',
    pinned,
    at('interrupt', 500),
    { phase: 'open', pinned: true },
  ],
  ['pinned: other marks change nothing', pinned, onMark(2, 500), { mark: 1, next: null }],
  [
    'pinned: Escape closes it',
    pinned,
    at('close', 500),
    { phase: 'idle', pinned: false, mark: null },
  ],
  [
    'pinned: a key shows another, pinned',
    pinned,
    { type: 'show', mark: 2, at: 0 },
    { mark: 2, pinned: true },
  ],
];

describe('hover', () => {
  test.each(TABLE)('%s', (_title, from, event, after) => {
    expect(hover(from, event, delays)).toMatchObject(after);
  });

  test('every event has an answer in every state', () => {
    const states = [IDLE, resting, open, waiting, leaving, pinned, warm];
    const events: HoverEvent[] = [
      onMark(1, 700),
      onMark(2, 700, 5),
      at('card', 700),
      at('outside', 700),
      at('due', 700),
      at('interrupt', 700),
      at('pin', 700),
      at('close', 700),
      { type: 'show', mark: 1, at: 700 },
    ];
    for (const from of states)
      for (const event of events) {
        const after = hover(from, event, delays);
        const shown = after.phase === 'open' || after.phase === 'leaving';
        expect(shown || after.phase === 'resting', `${from.phase} ${event.type}`).toBe(
          after.mark !== null,
        );
        if (after.pinned) expect(after.phase).toBe('open');
      }
  });
});
