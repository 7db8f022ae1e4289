import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BenchResult, goal, type Row } from '../../src/cli/bench-result';
import { parseShard } from '../../src/dataset/parse';
import { compile } from '../../src/gazetteer/compile';
import { surfaceForms } from '../../src/gazetteer/forms';
import { type Known, link } from '../../src/gazetteer/link';
import { type Gazetteer, match, openGazetteer } from '../../src/gazetteer/match';
import { read } from '../../src/gazetteer/read';
import type { Entity } from '../../src/model/entity';
import { EMPTY_MEMORY } from '../../src/model/mention';
import { median, timed } from './cpu';
import { qualityGoals } from './link-quality';

const DATASET = fileURLToPath(new URL('../../public/dataset/', import.meta.url));

/**
 * All that linking adds is to cost no more than the matching it follows. "read" is what finds names:
 * matching, runs of capitals, respelled names; "link" is what decides.
 */
export async function bench(): Promise<BenchResult> {
  const entities = shipped();
  const gazetteer = openGazetteer(compile(forms(entities)));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const known = { at: (i: number) => entities[i], get: (id: string) => byId.get(id) };
  const speed = measure(gazetteer, known, article(entities));
  const quality = qualityGoals();
  return {
    goals: [goal('addedVsMatch', speed.added, '<= 1'), ...quality.goals],
    rows: [speed.row, ...quality.rows],
    notes: [
      `One article of ${UNITS / 1000} KB with ${MENTIONS} mentions over the ${entities.length} records that ship; CPU time, median of ${ROUNDS} after as many to warm up. "read" is matching, runs of capitals and respelled names; "link" is what decides; "added" is all of both but matching.`,
      ...quality.notes,
    ],
  };
}

const UNITS = 100_000;
const MENTIONS = 200;
/** Rounds that count, after as many to warm up. */
const ROUNDS = 15;
/** Repeats in a round: the clock of CPU time ticks in some milliseconds. */
const REPEATS = 20;

function measure(gazetteer: Gazetteer, known: Known, blocks: readonly string[]) {
  const steps = {
    match: () => blocks.map((block) => match(gazetteer, block)),
    read: () => read(gazetteer, blocks),
    link: () => link(reading, known, { asOf: '2021-11-25', memory: EMPTY_MEMORY }),
  };
  const reading = steps.read();
  const times = { match: [] as number[], read: [] as number[], link: [] as number[] };
  for (let round = 0; round < 2 * ROUNDS; round++)
    for (const step of ['match', 'read', 'link'] as const) {
      const { ms } = timed(() => repeat(steps[step]));
      if (round >= ROUNDS) times[step].push(ms / REPEATS);
    }
  const ms = { match: median(times.match), read: median(times.read), link: median(times.link) };
  const added = (ms.read + ms.link) / ms.match - 1;
  const row: Row = {
    mentions: reading.mentions.flat().length,
    annotations: steps.link().annotations.length,
    'match ms': rounded(ms.match),
    'read ms': rounded(ms.read),
    'link ms': rounded(ms.link),
    'link / read': rounded(ms.link / ms.read),
    'link / match': rounded(ms.link / ms.match),
    'added / match': rounded(added),
  };
  return { added, row };
}

function repeat(action: () => unknown): void {
  for (let i = 0; i < REPEATS; i++) action();
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** Prose with a known name in about every fifth sentence: full names first, family names after. */
function article(entities: readonly Entity[]): string[] {
  const people = entities.filter(({ kind }) => kind === 'person').slice(0, 25);
  const bodies = entities.filter(({ kind }) => kind !== 'person').slice(0, 60);
  const named = Array.from({ length: MENTIONS }, (_, i) => {
    const list = i % 2 ? people : bodies;
    const entity = list[(i >> 1) % list.length] as Entity;
    return entity.caption;
  });
  const blocks: string[] = [];
  const perName = UNITS / MENTIONS;
  for (let i = 0; i < named.length; i += 2) {
    let text = `${named[i]} met ${named[i + 1]} on the quay at noon, and both spoke of the weather.`;
    for (let s = i; text.length < 2 * perName; s++) text += ` ${SENTENCES[s % SENTENCES.length]}`;
    blocks.push(text);
  }
  return blocks;
}

const SENTENCES = [
  'The committee had asked for more time, but the ferry would not wait and nobody else had brought the papers.',
  'On Thursday the harbour was closed; two boats lay outside with their lights on until the wind turned.',
  'A spokeswoman said that the figures would be published in March, as they had been every year since the reform.',
  '“We will read them when they come,” said Old Harbour Council clerk Edda Brandt, who has seen nine such reports.',
  'It was the third delay, and the cheapest one: the hall had been rented for the whole of the week anyway.',
  'Fishermen from the north coast, many of them retired, filled the benches at the back and said nothing at all.',
];

function* forms(entities: readonly Entity[]) {
  for (const [ordinal, entity] of entities.entries()) yield* surfaceForms(entity, ordinal);
}

function shipped(): Entity[] {
  return readdirSync(DATASET)
    .filter((file) => file.endsWith('.json') && file !== 'index.json' && file !== 'schema.json')
    .flatMap((file) => parseShard(readFileSync(DATASET + file, 'utf8'), file));
}
