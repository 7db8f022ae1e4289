import { expect, test } from 'vitest';
import { compile } from '../../src/gazetteer/compile';
import { surfaceForms } from '../../src/gazetteer/forms';
import { link } from '../../src/gazetteer/link';
import { openGazetteer } from '../../src/gazetteer/match';
import { read } from '../../src/gazetteer/read';
import type { Entity } from '../../src/model/entity';
import { EMPTY_MEMORY } from '../../src/model/mention';
import type { Name } from '../../src/model/name';
import { merge } from '../dataset/merged';
import { record } from '../dataset/record';

const name = (text: string, change: Partial<Name> = {}): Name => ({
  text,
  lang: 'en',
  type: 'canonical',
  flags: [],
  ...change,
});
const ours = record('harbour-board', {
  caption: 'Harbour Board of Eastmark',
  names: [name('Harbour Board of Eastmark'), name('Harbour Board', { type: 'short' })],
});
const theirs = record('board-of-the-feed', {
  caption: 'Harbour Board of Westmark',
  names: [name('Harbour Board of Westmark'), name('Harbour Board', { type: 'alias' })],
});
const also = record('harbour-board', {
  names: [name('Quay Council', { type: 'alias' })],
});

const feed = { layer: 'feed', source: 'feed-1', title: 'Harbour Watch' } as const;
const bundle = { layer: 'curated', source: 'bundle', entities: [ours] } as const;

/** What a text is read as, with what a feed says merged into ours. */
function annotated(text: string, entities: readonly Entity[]) {
  const merged = merge([bundle, { ...feed, entities }]);
  const forms = merged.flatMap((entity, ordinal) => [...surfaceForms(entity, ordinal)]);
  const reading = read(openGazetteer(compile(forms)), [text]);
  const known = {
    at: (ordinal: number) => merged[ordinal],
    get: (id: string) => merged.find((entity) => entity.id === id),
  };
  const { annotations } = link(reading, known, { asOf: null, memory: EMPTY_MEMORY });
  return { annotations, merged };
}

test('D23: a feed’s name that equals one of ours is shown beside ours, and says whose it is', () => {
  const { annotations, merged } = annotated('The Harbour Board met on Monday.', [theirs]);
  const [found] = annotations;
  const readings = [found?.entity, ...(found?.others ?? [])];
  expect(new Set(readings)).toEqual(new Set(['harbour-board', 'board-of-the-feed']));
  expect(found?.ambiguous).toBe(true);
  expect(merged.map(({ id, layer, origin }) => [id, layer, origin])).toEqual([
    ['board-of-the-feed', 'feed', 'Harbour Watch'],
    ['harbour-board', undefined, undefined],
  ]);
});

test('D23: our own name for ours is never taken away by a feed', () => {
  const { annotations } = annotated('The Harbour Board of Eastmark met on Monday.', [theirs]);
  expect(annotations.map(({ entity, others }) => [entity, others])).toEqual([
    ['harbour-board', []],
  ]);
});

test('a name that a feed adds to a record of ours carries the feed', () => {
  const { annotations, merged } = annotated('The Quay Council met on Monday.', [also]);
  expect(annotations.map(({ entity }) => entity)).toEqual(['harbour-board']);
  const [board] = merged;
  expect(board?.names.map(({ text, layer, origin }) => [text, layer, origin])).toEqual([
    ['Harbour Board of Eastmark', undefined, undefined],
    ['Harbour Board', undefined, undefined],
    ['Quay Council', 'feed', 'Harbour Watch'],
  ]);
});
