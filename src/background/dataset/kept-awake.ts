import { browser } from '../../browser';

/** A call to the browser this often counts as being at work, in either browser. */
const CALL_MS = 1_000;

/** Does `work` without being put to sleep in the middle, as a worker is that nobody calls. */
export async function keptAwake<T>(work: () => Promise<T>): Promise<T> {
  const calls = setInterval(() => void browser.runtime.getPlatformInfo(), CALL_MS);
  try {
    return await work();
  } finally {
    clearInterval(calls);
  }
}
