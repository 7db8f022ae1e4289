/** A small record that is right in every way; `change` replaces fields of it, as a shard writes them. */
export function sample(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'coast-guard',
    kind: 'government-body',
    caption: 'Coast Guard of Freedonia',
    ids: { wikidata: null, enwiki: null },
    familiarity: 'common',
    names: [{ text: 'Coast Guard of Freedonia', lang: 'en', type: 'canonical', flags: [] }],
    summary: { text: 'Sea police of Freedonia, founded in 1901.', asOf: '2025' },
    statements: [{ property: 'founded', value: '1901', start: '1901', sources: ['a'] }],
    sources: {
      a: {
        title: 'About us',
        publisher: 'Coast Guard of Freedonia',
        url: 'https://guard.example/about',
        type: 'official',
        published: null,
        archived: null,
        checked: '2025-11-01',
      },
    },
    lastVerified: '2025-11-01',
    ...change,
  };
}

export function shard(...records: readonly unknown[]): string {
  return JSON.stringify({ $schema: './schema.json', topic: 'test', records });
}
