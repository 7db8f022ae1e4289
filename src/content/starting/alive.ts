/** Whether the extension still exists. If not, Chromium gives no id and Firefox throws. */
export function isAlive(here: { readonly runtime: { readonly id?: string } }): boolean {
  try {
    return Boolean(here.runtime.id);
  } catch {
    return false;
  }
}
