import { expect, test } from 'vitest';
import { admission } from '../../src/dataset/admission';
import { readOwn } from '../../src/dataset/own-file';
import { parseForeign, parseIndex } from '../../src/dataset/parse';
import { Unexpected } from '../../src/dataset/shape';
import { surfaceForms } from '../../src/gazetteer/forms';
import type { Entity } from '../../src/model/entity';
import { isPublic } from '../../src/sources/address';
import { entityOf } from '../../src/sources/wikidata/entity';
import { named } from '../../src/sources/wikidata/statements';
import { world } from '../sources/world';
import { itemJson } from '../sources/world-json';
import { merge } from './merged';
import { mutated, random } from './mutate';
import { sample } from './sample';

/** How long each is fuzzed; `npm run soak` asks for ten minutes in all. */
const EACH_MS = Number(process.env.FUZZ_MS ?? 1_500);

const COMMON = new Set(['the', 'may']);
const INDEX = {
  version: '2026.11.21.1',
  date: '2026-11-21',
  title: 'Harbour Watch',
  shards: [{ file: 'a.json', records: 2, sha256: 'a'.repeat(64) }],
};
const OWN = {
  format: 'backgrounder-own-entries',
  entries: [
    { id: 'own-1', name: 'Mara', note: 'x', url: 'https://a.example/', changed: '2026-11-21' },
  ],
};
const SHARD = { records: [sample(), sample({ id: 'other', site: 'https://a.example/' })] };

test.each<[string, (next: () => number) => void]>([
  [
    'a shard gives sound records or says what is wrong',
    (next) => {
      const { entities, problems } = parseForeign(mutated(SHARD, next), 'a.json');
      expect(problems.every((problem) => problem.startsWith('a.json: '))).toBe(true);
      const admit = admission({ common: COMMON, isPublic });
      const admitted = entities.flatMap((entity) => admit(entity).entity ?? []);
      const merged = merge([{ layer: 'feed', source: 'feed-1', entities: admitted }]);
      for (const entity of merged) {
        isSound(entity);
        for (const form of surfaceForms(entity, 0)) expect(form.text.length).toBeGreaterThan(0);
      }
    },
  ],
  [
    'an index is one, or an error that begins with its name',
    (next) => {
      try {
        expect(parseIndex(mutated(INDEX, next)).shards.length).toBeGreaterThan(0);
      } catch (error) {
        expect(String(error)).toMatch(/^Error: index\.json: /);
      }
    },
  ],
  [
    'an item of Wikidata is a sound record or none',
    (next) => {
      const item = parsed(mutated(anItem(next), next));
      if (typeof item !== 'object' || item === null) return;
      const raw: Record<string, unknown> = { ...item };
      named(raw);
      const label = (id: string) => `Item ${id}`;
      const entity = entityOf(raw, {
        id: 'Q42',
        label,
        kind: 'concept',
        today: '2026-11-21',
        common: COMMON,
      });
      if (entity) isSound(entity);
    },
  ],
  [
    'a file of own entries gives entries, or says what is wrong',
    (next) => {
      try {
        readOwn(mutated(OWN, next), () => ({ id: 'own-2', changed: '2026-11-21' }));
      } catch (error) {
        expect(error).toBeInstanceOf(Unexpected);
      }
    },
  ],
])(
  'whatever happens to it, %s',
  (_, check) => {
    const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1e9);
    const end = performance.now() + EACH_MS;
    let runs = 0;
    for (; performance.now() < end; runs++)
      try {
        check(random(seed + runs));
      } catch (error) {
        throw new Error(`FUZZ_SEED=${seed + runs}`, { cause: error });
      }
    expect(runs).toBeGreaterThan(100);
    expect(Object.keys(Object.prototype)).toEqual([]);
  },
  EACH_MS + 30_000,
);

const items = [...world().items.values()].filter(({ claims }) => claims.length > 3);

function anItem(next: () => number): object {
  const item = items[Math.floor(next() * items.length)];
  if (!item) throw new Error('no items');
  return itemJson(item);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What everything downstream relies on. */
function isSound({ id, names, statements, sources, site, summary, caption }: Entity): void {
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(names.length).toBeGreaterThan(0);
  for (const text of [caption, summary.text, ...names.map((name) => name.text)]) {
    expect(text).not.toBe('');
    expect(text.length).toBeLessThanOrEqual(320);
    expect(/[\p{Cc}\p{Co}\u202a-\u202e\u{e0000}-\u{e007f}]|\p{M}{9}/u.test(text)).toBe(false);
  }
  for (const { sources: keys, value } of statements) {
    expect(keys.filter((key) => !Object.hasOwn(sources, key))).toEqual([]);
    expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
  }
  const links = Object.values(sources).flatMap(({ url, archived }) => [url, archived ?? url]);
  for (const link of [...links, site ?? 'https://a.example/'])
    expect(new URL(link).protocol).toMatch(/^https?:$/);
}
