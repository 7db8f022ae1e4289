import { expect, test } from 'vitest';
import { datasetStats } from '../../src/cli/dataset-stats';
import { parseEach } from '../../src/dataset/parse';
import { sample, shard } from './sample';

test('statistics count records, statements, sources, names and relations, and break them down', () => {
  const text = shard(
    sample(),
    sample({
      id: 'navy',
      familiarity: 'household',
      names: [
        { text: 'Navy', type: 'canonical', flags: ['ambiguous'] },
        { text: 'Marine', lang: 'fr', type: 'alias' },
      ],
      statements: [
        {
          property: 'has-part',
          value: 'Coast Guard',
          to: 'coast-guard',
          start: '1901',
          sources: ['a'],
        },
      ],
      sources: { a: { title: 'T', publisher: 'P', url: 'https://a.example', type: 'news' } },
    }),
  );
  const file = { file: 'a.json', text, sha256: '', ...parseEach(text, 'a.json') };
  const { by, gzip, ...totals } = datasetStats([file]);
  expect(totals).toEqual({
    records: 2,
    statements: 2,
    sources: 2,
    names: 3,
    relations: 1,
    bytes: text.length,
  });
  expect(gzip).toBeLessThan(text.length);
  expect(by).toEqual({
    kind: { 'government-body': 2 },
    shard: { 'a.json': 2 },
    familiarity: { common: 1, household: 1 },
    source: { seen: 1, unseen: 1 },
    sourceType: { official: 1, news: 1 },
    property: { founded: 1, 'has-part': 1 },
    language: { en: 2, fr: 1 },
    flag: { ambiguous: 1 },
  });
});
