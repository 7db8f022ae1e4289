import { browser } from '../../browser';

/** At most this often, since each page then asks for everything that it shows. */
const EVERY_MS = 200;
let told = 0;
let telling = false;

/** Tells the extension's own open pages that something about the data has changed. */
export function tellOwnPages(): void {
  if (telling) return;
  telling = true;
  setTimeout(
    () => {
      telling = false;
      told = Date.now();
      void browser.storage.session.set({ dataChanged: told });
    },
    // `min`, in case the clock was set back.
    Math.min(EVERY_MS, Math.max(0, told + EVERY_MS - Date.now())),
  );
}
