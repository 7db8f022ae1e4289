import type { Entity } from '../../src/model/entity';

/** A record as it is after parsing, with one source `a`. */
export function record(id: string, change: Partial<Entity> = {}): Entity {
  return {
    id,
    kind: 'body',
    caption: id,
    ids: { wikidata: null, enwiki: null },
    familiarity: 'specialist',
    names: [{ text: id, lang: 'en', type: 'canonical', flags: [] }],
    summary: { text: `Made up for a test, under ${id}.`, asOf: '2026' },
    statements: [],
    sources: {
      a: {
        title: 'About us',
        publisher: 'Eastmark Courier',
        url: `https://courier.example/${id}`,
        type: 'news',
        published: null,
        archived: null,
        checked: '2026-11-01',
      },
    },
    lastVerified: '2026-11-01',
    ...change,
  };
}
