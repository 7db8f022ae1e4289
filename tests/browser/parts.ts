/** No part of a test takes so long, however busy the machine is, unless something is waited for in vain. */
const LONG_MS = 15_000;

/** Says, in any run, which part of a test took so long that somebody will want to know. */
export function parts(test: string): (part: string) => void {
  let since = Date.now();
  return (part) => {
    const took = Date.now() - since;
    since = Date.now();
    if (took > LONG_MS) console.warn(`${test}: ${part} took ${took} ms`);
  };
}
