/** Chromium takes the id away from a script whose extension is gone; Firefox throws on the way to it. */
export function isAlive(here: { readonly runtime: { readonly id?: string } }): boolean {
  try {
    return Boolean(here.runtime.id);
  } catch {
    return false;
  }
}
