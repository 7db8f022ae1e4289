/** Kinds of which every country has some. */
export const EVERY_COUNTRY_HAS: ReadonlySet<string> = new Set([
  'government-body',
  'legislature',
  'body',
  'office',
  'political-party',
]);

/** Kinds of which a country has one for each purpose. */
export const BODIES: ReadonlySet<string> = new Set(['government-body', 'legislature', 'body']);
