/** Longest stretch of work in one task. */
const SLICE_MS = 5;
/** When the task that we work in began, as far as that is known. */
let began = 0;
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
  let since = performance.now();
  for (const step of steps) {
    if (step !== null && found.push(step) % FOUND_PER_LOOK) continue;
    const now = performance.now();
    if (now - began < SLICE_MS) continue;
    took += now - since;
    await nextTask();
    if (signal.aborted) break;
    since = performance.now();
  }
  return { found, took: took + performance.now() - since };
}

/** Runs steps to their end in slices of 5 ms: resolves with what they return, and the time they took. */
export async function stepped<R>(
  steps: Generator<null, R>,
  signal: AbortSignal,
): Promise<{ result: R; took: number }> {
  let took = 0;
  for (let since = performance.now(); ; ) {
    const step = steps.next();
    const now = performance.now();
    if (step.done) return { result: step.value, took: took + now - since };
    if (now - began < SLICE_MS) continue;
    took += now - since;
    await nextTask();
    signal.throwIfAborted();
    since = performance.now();
  }
}

/** Goes on in this task while it is short: each further one costs the page and us a turn. */
export async function breath(): Promise<void> {
  if (performance.now() - began >= SLICE_MS) await nextTask();
}

/** The next task: whatever the page has waiting goes first, but no longer than that. */
export async function nextTask(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  began = performance.now();
}
