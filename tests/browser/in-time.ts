/** Longer than an answer takes on a busy machine; what has not come by then never will. */
const TIMEOUT_MS = 5_000;

/**
 * An answer, or a rejection where it does not come: a page whose process is just going, or a worker that
 * is not started, may leave its driver without one for ever.
 */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), TIMEOUT_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
