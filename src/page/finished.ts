/** Runs a generator to its end at once and returns its result: for where no page waits to be drawn. */
export function finished<R>(steps: Generator<unknown, R>): R {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
