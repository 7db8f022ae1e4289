import { describe, expect, test } from 'vitest';
import type { LayerRecords } from '../../src/dataset/merge';
import type { Entity, Layer } from '../../src/model/entity';
import { PROPERTIES } from '../../src/model/property';
import type { Statement } from '../../src/model/statement';
import { fc } from '../properties';
import { merge } from './merged';
import { record } from './record';

const statement = (change: Partial<Statement>): Statement => ({
  property: 'position-held',
  value: 'Director',
  sources: ['a'],
  ...change,
});
const curated = (...entities: Entity[]): LayerRecords => ({
  layer: 'curated',
  source: 'bundle',
  entities,
});
const wikidata = (...entities: Entity[]): LayerRecords => ({
  layer: 'wikidata',
  source: 'wikidata',
  entities,
});
const feed = (...entities: Entity[]): LayerRecords => ({
  layer: 'feed',
  source: 'feed-1',
  title: 'Harbour Watch',
  entities,
});
const q = (wikidata: string | null, enwiki: string | null = null) => ({
  ids: { wikidata, enwiki },
});

describe('layers are merged', () => {
  test.each<[string, LayerRecords[], string[]]>([
    [
      'by Wikidata id',
      [curated(record('board', q('Q1'))), wikidata(record('q1', q('Q1')))],
      ['board'],
    ],
    [
      'by the article, which teaches the Wikidata id',
      [
        curated(record('board', q(null, 'Harbour Board'))),
        wikidata(record('q1', q('Q1', 'Harbour Board'))),
        feed(record('harbour-board', q('Q1'))),
      ],
      ['board'],
    ],
    [
      'not by the article where the Wikidata ids differ',
      [
        curated(record('board', q('Q2', 'Harbour Board'))),
        wikidata(record('q1', q('Q1', 'Harbour Board'))),
      ],
      ['board', 'q1'],
    ],
    ['by our own id', [curated(record('board')), feed(record('board'))], ['board']],
    [
      'not by an id that another kind of thing has',
      [curated(record('board')), feed(record('board', { kind: 'person' }))],
      ['board', 'board-2'],
    ],
    [
      'but never two records of one source',
      [curated(record('board', q('Q1')), record('office', q('Q1')))],
      ['board', 'office'],
    ],
    [
      'and of one id twice in a source the first counts',
      [feed(record('board', { caption: 'One' }), record('board', { caption: 'Two' }))],
      ['board'],
    ],
    [
      'with names that mean something to JavaScript',
      [curated(record('constructor')), feed(record('prototype'), record('constructor'))],
      ['constructor', 'prototype'],
    ],
  ])('%s', (_, layers, ids) => {
    expect(merge(layers).map(({ id }) => id)).toEqual(ids);
  });

  test('and a higher layer adds names, statements and sources of its own', () => {
    const [one] = merge([
      curated(record('board', { ...q('Q1'), statements: [statement({ start: '2012-11-15' })] })),
      wikidata(
        record('q1', {
          ...q('Q1'),
          caption: 'Board',
          names: [{ text: 'HB', lang: 'en', type: 'acronym', flags: ['ambiguous'] }],
          statements: [
            statement({ start: '2012' }),
            statement({ start: '2012', end: '2020' }),
            statement({ property: 'led-by', value: 'Q2', to: 'q2' }),
          ],
        }),
        record('q2', q('Q2')),
      ),
    ]);
    expect(one?.caption).toBe('board');
    expect(one?.names.map(({ text }) => text)).toEqual(['board', 'HB']);
    expect(
      one?.statements.map(({ property, start, end, layer, to, sources }) => [
        property,
        start,
        end,
        layer,
        to,
        ...sources,
      ]),
    ).toEqual([
      ['position-held', '2012-11-15', undefined, undefined, undefined, 'a'],
      ['position-held', '2012', '2020', 'wikidata', undefined, 'wikidata-a'],
      ['led-by', undefined, undefined, 'wikidata', 'q2', 'wikidata-a'],
    ]);
    expect(Object.keys(one?.sources ?? {})).toEqual(['a', 'wikidata-a']);
  });

  const RUBIO = { value: 'Marco Rubio', to: 'rubio' };
  test.each<[string, Partial<Statement>, Partial<Statement>, boolean]>([
    ['the very same', {}, {}, true],
    ['the same in other letters', {}, { value: 'DIRECTOR' }, true],
    ['another value', {}, { value: 'Deputy' }, false],
    ['the same value of another property', {}, { property: 'role' }, false],
    ['what somebody else claims', { claimedBy: 'Turkey' }, { claimedBy: 'Syria' }, false],
    ['what nobody claims beside what somebody does', { claimedBy: 'Turkey' }, {}, false],
    ['the same in the same state', { state: 'ended' }, { state: 'ended' }, true],
    ['the same in another state', { state: 'current' }, { state: 'ended' }, false],
    ['the same in no state of its own', { state: 'disputed' }, {}, true],
    ['the same entity by another name', RUBIO, { ...RUBIO, value: 'Senator Rubio' }, true],
    ['another entity of the same name', RUBIO, { ...RUBIO, to: 'board' }, false],
    ['the same name without its entity', RUBIO, { value: 'Marco Rubio' }, true],
    ['a year within which the day lies', { start: '2012-11-15' }, { start: '2012' }, true],
    ['a day within the year', { start: '2012' }, { start: '2012-11-15' }, true],
    ['another year', { start: '2012-11-15' }, { start: '2013' }, false],
    ['an end that was not told', { start: '2012' }, { start: '2012', end: '2020' }, false],
  ])(
    'and of a statement that a feed adds it is decided whether ours says it: %s',
    (_title, ours, theirs, said) => {
      const [one] = merge([
        curated(record('board', { statements: [statement(ours)] }), record('rubio')),
        feed(record('board', { statements: [statement(theirs)] })),
      ]);
      expect(one?.statements).toHaveLength(said ? 1 : 2);
    },
  );

  test('and of what one record adds only the very same is said once', () => {
    const seen = ['2019', '2020', '2020'].map((asOf) => statement({ value: 'Deputy', asOf }));
    const [one] = merge([curated(record('board')), feed(record('board', { statements: seen }))]);
    expect(one?.statements.map(({ asOf }) => asOf)).toEqual(['2019', '2020']);
  });

  test('and an entity that only a feed has says so', () => {
    const [one] = merge([feed(record('board', { site: 'https://board.example/' }))]);
    expect([one?.layer, one?.origin]).toEqual(['feed', 'Harbour Watch']);
    expect(one?.site).toBe('https://board.example/');
  });

  test('and what a feed says of an entity of ours says whose it is, and gives it no official site', () => {
    const [one] = merge([
      curated(record('board', { statements: [statement({})] })),
      feed(
        record('board', {
          statements: [statement({ value: 'Convicted of fraud' })],
          site: 'https://bank-login.example/',
        }),
      ),
    ]);
    expect(one?.statements.map(({ value, origin }) => [value, origin])).toEqual([
      ['Director', undefined],
      ['Convicted of fraud', 'Harbour Watch'],
    ]);
    expect(one?.site).toBeUndefined();
  });

  test('and a relation to an entity that nobody has is not a relation', () => {
    const [one] = merge([
      wikidata(record('q1', { statements: [statement({ property: 'led-by', to: 'q9' })] })),
    ]);
    expect(one?.statements[0]).not.toHaveProperty('to');
  });
});

describe('whatever the layers hold', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'constructor');
  const entity = fc
    .record({
      id: ids,
      kind: fc.constantFrom('person' as const, 'body' as const),
      wikidata: fc.constantFrom(null, 'Q1', 'Q2', 'Q3'),
      enwiki: fc.constantFrom(null, null, 'A', 'B'),
      names: fc.uniqueArray(fc.constantFrom('Ann', 'Bob', 'ABC', 'Law'), { minLength: 1 }),
      statements: fc.array(
        fc.record({
          property: fc.constantFrom(...PROPERTIES.slice(0, 3)),
          value: fc.constantFrom('x', 'y', 3),
          start: fc.constantFrom(undefined, '2012', '2012-05', '2014'),
          end: fc.constantFrom(undefined, '2015'),
          to: fc.option(ids, { nil: undefined }),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ id, kind, wikidata, enwiki, names, statements }) =>
      record(id, {
        kind,
        ids: { wikidata, enwiki },
        names: names.map((text) => ({ text, lang: 'en', type: 'alias', flags: [] })),
        statements: statements.map(({ property, value, start, end, to }) =>
          statement({
            property,
            value,
            ...(start && { start }),
            ...(end && { end }),
            ...(to && { to }),
          }),
        ),
      }),
    );
  const layer = (layer: Layer, source: string) =>
    fc
      .array(entity, { maxLength: 5 })
      .map((entities): LayerRecords => ({ layer, source, entities }));
  const layers = fc.tuple(
    layer('curated', 'bundle'),
    layer('wikidata', 'wikidata'),
    layer('wikidata', 'pack-1'),
    layer('feed', 'feed-1'),
    layer('feed', 'feed-2'),
    layer('user', 'user'),
  );

  test('the order in which the layers come does not matter, nor does a layer given twice', () => {
    fc.assert(
      fc.property(layers, fc.nat(5), (all, turn) => {
        const turned = [...all.slice(turn), ...all.slice(0, turn)];
        const expected = merge(all);
        expect(merge(turned)).toEqual(expected);
        expect(merge([...turned, ...all])).toEqual(expected);
      }),
    );
  });

  test('ids are unique and in order', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const found = merge(all).map(({ id }) => id);
        expect(found).toEqual([...new Set(found)].sort());
      }),
    );
  });

  test('no word of a curated record is replaced, and none of its statements is lost', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const merged = new Map(merge(all).map((one) => [one.id, one]));
        for (const before of merge([all[0]])) {
          const after = merged.get(before.id);
          expect(after).toMatchObject({
            caption: before.caption,
            summary: before.summary,
            kind: before.kind,
            lastVerified: before.lastVerified,
          });
          expect(after?.names.slice(0, before.names.length)).toEqual(before.names);
          const kept = after?.statements.filter((one) => !one.layer);
          expect(kept?.length).toBe(before.statements.length);
          expect(after?.sources).toMatchObject(before.sources);
        }
      }),
    );
  });

  test('every statement keeps its layer and cites a source that its record holds', () => {
    fc.assert(
      fc.property(layers, (all) => {
        for (const { statements, sources } of merge(all))
          for (const { layer = 'curated', sources: keys } of statements) {
            expect(keys.filter((key) => !Object.hasOwn(sources, key))).toEqual([]);
            const prefix = { curated: 'a', wikidata: 'wikidata-', feed: 'feed-', user: 'user-' };
            expect(keys.every((key) => key.startsWith(prefix[layer]))).toBe(true);
          }
      }),
    );
  });

  test('without a source there is nothing of it left', () => {
    fc.assert(
      fc.property(layers, (all) => {
        for (const { statements, layer } of merge(all.slice(0, 3))) {
          expect(['feed', 'user']).not.toContain(layer);
          expect(statements.filter((one) => one.layer === 'feed' || one.layer === 'user')).toEqual(
            [],
          );
        }
      }),
    );
  });
});
