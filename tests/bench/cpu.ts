import { existsSync, readFileSync } from 'node:fs';

/** CPU time of the main thread so far, in ms: what others do on the machine does not count. */
export function cpuMs(): number {
  if (HAS_SCHEDSTAT) {
    Atomics.wait(NOBODYS, 0, 0, NAP_MS);
    return Number(readFileSync(SCHEDSTAT, 'utf8').split(' ')[0]) / 1e6;
  }
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

/** The kernel updates a thread's running time every 4 ms, and whenever it sleeps: a short sleep makes it exact. */
const NAP_MS = 0.05;
const NOBODYS = new Int32Array(new SharedArrayBuffer(4));

/** Linux only; elsewhere the threads of the garbage collector and the compiler count too. */
const SCHEDSTAT = `/proc/self/task/${process.pid}/schedstat`;
const HAS_SCHEDSTAT = existsSync(SCHEDSTAT);

export function timed<T>(action: () => T): { ms: number; value: T } {
  const from = cpuMs();
  const value = action();
  return { ms: cpuMs() - from, value };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
