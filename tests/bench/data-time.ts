export function pause(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms));
}

/** Milliseconds. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

export async function poll<T>(what: () => Promise<T | null>, timeout: number): Promise<T> {
  const end = performance.now() + timeout;
  while (performance.now() < end) {
    const found = await what();
    if (found !== null) return found;
    await pause(200);
  }
  throw new Error(`waited ${timeout} ms`);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
