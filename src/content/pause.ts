/** Longest stretch of work in one task. */
const SLICE_MS = 5;
/** Things found between two looks at the clock; a page has thousands. */
const FOUND_PER_LOOK = 8;

/**
 * Runs a generator's steps in slices of 5 ms, giving the page its turn between them. Resolves with
 * what it yielded, and the milliseconds it worked; stops quietly at `signal`. Null is nothing found, after
 * work enough to look at the clock.
 */
export async function inSlices<T>(
  steps: Iterable<T | null>,
  signal: AbortSignal,
): Promise<{ found: T[]; took: number }> {
  const found: T[] = [];
  let took = 0;
  let began = performance.now();
  for (const step of steps) {
    if (step !== null && found.push(step) % FOUND_PER_LOOK) continue;
    const worked = performance.now() - began;
    if (worked < SLICE_MS) continue;
    took += worked;
    await nextTask();
    if (signal.aborted) break;
    began = performance.now();
  }
  return { found, took: took + performance.now() - began };
}

/** Runs steps to their end in slices of 5 ms: resolves with what they return, and the time they took. */
export async function stepped<R>(
  steps: Generator<null, R>,
  signal: AbortSignal,
): Promise<{ result: R; took: number }> {
  let took = 0;
  for (let began = performance.now(); ; ) {
    const step = steps.next();
    const worked = performance.now() - began;
    if (step.done) return { result: step.value, took: took + worked };
    if (worked < SLICE_MS) continue;
    took += worked;
    await nextTask();
    signal.throwIfAborted();
    began = performance.now();
  }
}

/** The next task: whatever the page has waiting goes first, but no longer than that. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
