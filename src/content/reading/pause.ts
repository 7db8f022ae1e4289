/** Longest stretch of work in one task. */
const SLICE_MS = 5;
/** When the current task began, `performance.now()`, as far as we know. */
let began = 0;
/** How many things are found between two looks at the clock: a page has thousands. */
const FOUND_PER_LOOK = 8;

/**
 * Runs a generator in slices of 5 ms and lets the page work in between. Resolves with what the generator
 * yielded and the milliseconds that it worked; at `signal` it stops early and resolves all the same. The
 * generator yields null where it has found nothing but has worked long enough for a look at the clock.
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

/**
 * Runs a generator to its end in slices of 5 ms. Resolves with what it returns and the milliseconds that
 * it worked; rejects at `signal`.
 */
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

/** Waits for the next task once the current one has lasted a slice: each task of ours costs the page a turn. */
export async function pauseIfDue(): Promise<void> {
  if (performance.now() - began >= SLICE_MS) await nextTask();
}

/** Nested timers after these are 4 ms late each; before, they cost less than the scheduler's first use. */
const TIMERS_IN_TIME = 4;
let turns = 0;

/** Waits for a task of our own; those that the page has waiting come first. */
export async function nextTask(): Promise<void> {
  await new Promise<void>((resolve) => {
    if (++turns > TIMERS_IN_TIME) void scheduler.postTask(() => resolve());
    else setTimeout(resolve);
  });
  began = performance.now();
}
