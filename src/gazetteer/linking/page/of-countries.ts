/** Kinds that every country has. */
export const EVERY_COUNTRY_HAS: ReadonlySet<string> = new Set([
  'government-body',
  'legislature',
  'body',
  'office',
  'political-party',
]);

/** What a country has one of. */
export const BODIES: ReadonlySet<string> = new Set(['government-body', 'legislature', 'body']);
