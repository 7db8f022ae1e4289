/** Work between two pauses; a page's question waits no longer than this. */
const SLICE_MS = 12;

/**
 * Runs work that is cut into steps to its end, and pauses in between for events that wait: while a
 * million names are compiled, pages are still read.
 */
export async function runInSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  let end = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await new Promise((later) => setTimeout(later));
    end = performance.now() + SLICE_MS;
  }
}
