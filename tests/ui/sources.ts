import type { SourceInfo, SourcesInfo } from '../../src/messages/data-info';

const source = (given: Partial<SourceInfo> & Pick<SourceInfo, 'id' | 'what'>): SourceInfo => ({
  state: 'fresh',
  records: 120,
  checked: '2026-11-20T08:00:00Z',
  progress: null,
  failure: null,
  guard: null,
  leftOut: { records: 0, names: 0, links: 0, first: null },
  changes: null,
  earlier: false,
  ...given,
});

const feed = (url: string) => ({ type: 'feed', url, known: null }) as const;

const CHANGES: NonNullable<SourceInfo['changes']> = {
  source: 'wikidata',
  at: '2026-11-20T08:00:00Z',
  added: 1,
  changed: 1,
  removed: 0,
  some: [
    { id: 'q1', caption: 'Harbour Board', what: 'added', parts: [] },
    {
      id: 'mara-ellison',
      caption: 'Mara Ellison',
      what: 'changed',
      parts: [
        { part: 'caption', now: ['Mara Ellison'], before: ['M. Ellison'] },
        {
          part: 'statements',
          now: ['Member of parliament (2026–)'],
          before: ['Director (2019–)'],
        },
        { part: 'kind', now: ['person'], before: ['people'] },
      ],
    },
  ],
};

/** A source in each of its states. */
export const SOURCES: SourcesInfo = {
  sources: [
    source({ id: 'wikidata', what: { type: 'wikidata' }, changes: CHANGES }),
    source({
      id: 'pack-heads',
      what: { type: 'pack', pack: 'heads', country: null },
      state: 'updating',
      progress: { step: 'fetch', done: 50, total: 200 },
    }),
    source({
      id: 'pack-parties-fr',
      what: { type: 'pack', pack: 'parties', country: 'FR' },
      state: 'stopped',
      failure: { reason: 'cancelled', detail: '', at: '2026-11-20T08:00:00Z' },
    }),
    source({ id: 'feed-1', what: feed('https://feeds.example/old/index.json'), state: 'old' }),
    source({
      id: 'feed-2',
      what: feed('https://feeds.example/broken/index.json'),
      state: 'failed',
      failure: { reason: 'web-page', detail: 'a.json', at: '2026-11-20T08:00:00Z' },
    }),
    source({
      id: 'feed-3',
      what: feed('https://feeds.example/shrunk/index.json'),
      state: 'asking',
      guard: { before: 100, after: 10, added: 0, changed: 2, removed: 90 },
      leftOut: {
        records: 3,
        names: 5,
        links: 2,
        first: 'a.json: records[3].names: expected a non-empty list',
      },
    }),
  ],
  packs: [
    { id: 'heads', ofCountry: false, about: 1500, estimated: '2026-11' },
    { id: 'parties', ofCountry: true, about: 150, estimated: '2026-11' },
  ],
  previous: {
    built: '2026-11-20T08:00:00Z',
    entities: 500,
    bundle: '2026.11.20.1',
    sources: ['wikidata', 'feed-9'],
  },
  notice: null,
  schedule: 'off',
  endpoints: {
    api: 'https://www.wikidata.org/w/api.php',
    sparql: 'https://query.wikidata.org/sparql',
  },
  requests: { wikidata: 12 },
};
