import { browser } from '../../browser';

/** Either browser keeps a background running that calls it this often. */
const CALL_MS = 1_000;

/** Does `work` without the browser ending the background in the middle of it. */
export async function keptAwake<T>(work: () => Promise<T>): Promise<T> {
  const calls = setInterval(() => void browser.runtime.getPlatformInfo(), CALL_MS);
  try {
    return await work();
  } finally {
    clearInterval(calls);
  }
}
