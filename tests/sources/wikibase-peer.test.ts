import { describe, expect, test } from 'vitest';
import { simplifyPropertyClaims, WBK } from 'wikibase-sdk';
import { url } from '../../src/sources/wikidata/api';
import { claims } from '../../src/sources/wikidata/claims';
import { world } from './world';
import { itemJson } from './world-json';

// The library knows Wikidata's format well; in the background it would cost every wake milliseconds
// before the first name is found, so it judges our own reader here instead.

const items = [...world().items.values()];
const properties = new Set(items.flatMap((item) => item.claims.map(({ property }) => property)));

describe('claims are read as wikibase-sdk reads them', () => {
  test.each([false, true])('with values, qualifiers and references; the best alone: %s', (best) => {
    let compared = 0;
    for (const item of items) {
      const raw = { ...itemJson(item) } as { claims: Record<string, never[]> }; // just made so
      for (const property of properties) {
        const peer = simplifyPropertyClaims(raw.claims[property] ?? [], {
          keepQualifiers: true,
          keepReferences: true,
          ...(best ? {} : { keepNonDeprecated: true }),
          timeConverter: 'simple-day',
        });
        expect(claims(raw, property, best)).toEqual(peer);
        compared += peer.length;
      }
    }
    expect(compared).toBeGreaterThan(2_000);
  });
});

test('an address asks for what that of wikibase-sdk asks for, and for manners', () => {
  const { getEntities, getEntitiesFromSitelinks } = WBK({ instance: 'https://www.wikidata.org' });
  const endpoint = 'https://www.wikidata.org/w/api.php';
  const rest = { languages: ['en', 'mul'], props: ['labels' as const], format: 'json' as const };
  const pairs = [
    [url(endpoint, { ids: ['Q1', 'Q2'] }, ['labels']), getEntities({ ids: ['Q1', 'Q2'], ...rest })],
    [
      url(endpoint, { titles: ['Óscar & Co', 'B|c'] }, ['labels']),
      getEntitiesFromSitelinks({ titles: ['Óscar & Co', 'B|c'], sites: ['enwiki'], ...rest }),
    ],
  ] as const;
  for (const [ours, theirs] of pairs) {
    const asked = Object.fromEntries(new URL(ours).searchParams);
    expect(asked).toEqual({
      ...Object.fromEntries(new URL(theirs).searchParams),
      origin: '*',
      maxlag: '5',
    });
  }
});
