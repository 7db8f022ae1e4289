/** Polls until there is something, for twenty seconds. */
export async function until<T>(
  what: () => Promise<T | undefined | false | null>,
  name: string,
  seconds = 20,
): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(50)) {
    const value = await what();
    if (value !== undefined && value !== false && value !== null) return value;
  }
  throw new Error(`Waited ${seconds} s for ${name}.`);
}

export function wait(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms));
}
