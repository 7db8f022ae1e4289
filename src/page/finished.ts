/** What steps return that may all be taken at once: where nobody waits for a page to be drawn. */
export function finished<R>(steps: Generator<unknown, R>): R {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
