/** One frame of a screen that shows sixty a second. */
const FRAME_MS = 1000 / 60;

/** Waits for one moment, in milliseconds of `performance.now()`; null for none. */
export interface FrameTimer {
  set(due: number | null): void;
}

/**
 * Calls `run` in the frame nearest to the moment that is due, so that what it shows is painted with that
 * frame, at most half a frame early. A timer alone would fire between two frames and be painted with the
 * later one. The time that `run` is given is never before the moment that was due.
 */
export function createFrameTimer(run: (at: number) => void): FrameTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  function atFrame(due: number): void {
    frame = requestAnimationFrame(() => {
      const now = performance.now();
      if (now < due - FRAME_MS / 2) atFrame(due);
      else run(Math.max(due, now));
    });
  }

  return {
    set(due) {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      if (due !== null) timer = setTimeout(() => atFrame(due), due - performance.now() - FRAME_MS);
    },
  };
}
