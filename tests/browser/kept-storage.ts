/** An add-on installed for a test would take its storage with it when Firefox ends. */
export const KEPT = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
} as const;
