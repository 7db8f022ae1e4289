/** How fast a pointer moves, from its last samples. */
export interface Track {
  readonly samples: readonly Sample[];
}

interface Sample {
  readonly x: number;
  readonly y: number;
  /** Milliseconds, the event's own time stamp. */
  readonly at: number;
}

export const NO_TRACK: Track = { samples: [] };

/** Two speeds need three samples. */
const SAMPLES = 3;
/** Time stamps on multiples of this come from a clock made coarse on purpose. */
const COARSE_MS = 100;

export function moved({ samples }: Track, sample: Sample): Track {
  return { samples: [...samples, sample].slice(-SAMPLES) };
}

/**
 * Average of the last two speeds in px/ms; null where there are too few samples or the clock is too
 * coarse to tell (Firefox resisting fingerprints counts in tenths of a second).
 */
export function speedOf({ samples }: Track): number | null {
  if (samples.length < 2 || samples.every(({ at }) => at % COARSE_MS === 0)) return null;
  const speeds = samples.slice(1).map((sample, index) => {
    const before = samples[index] ?? sample;
    const took = Math.max(1, sample.at - before.at);
    return Math.hypot(sample.x - before.x, sample.y - before.y) / took;
  });
  return speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length;
}
