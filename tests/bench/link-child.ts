// What the link bench measures in a process of its own: `link-child DATASET`, a folder. Prints one line of JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { parseShard } from '../../src/dataset/parse';
import { compile } from '../../src/gazetteer/compile';
import { surfaceForms } from '../../src/gazetteer/forms';
import { link } from '../../src/gazetteer/link';
import { match, openGazetteer } from '../../src/gazetteer/match';
import { read } from '../../src/gazetteer/read';
import type { Entity } from '../../src/model/entity';
import { EMPTY_MEMORY } from '../../src/model/mention';
import { median, timed } from './cpu';

/** CPU milliseconds of one article: matching alone, reading, reading and linking. */
export interface LinkTimes {
  readonly records: number;
  readonly mentions: number;
  readonly annotations: number;
  readonly match: number;
  readonly read: number;
  readonly both: number;
  /** A page of one repeated text: of that which grows most with its length, how many times four times as much takes. */
  readonly fourfold: number;
  readonly fourfoldText: string;
}

const UNITS = 100_000;
const MENTIONS = 200;
/** Rounds that count, after as many to warm up. */
const ROUNDS = 15;
const REPEATS = 20;

const [dataset = ''] = process.argv.slice(2);
const entities = readdirSync(dataset)
  .filter((file) => file.endsWith('.json') && file !== 'index.json' && file !== 'schema.json')
  .flatMap((file) => parseShard(readFileSync(dataset + file, 'utf8'), file));

function measure(): LinkTimes {
  const gazetteer = openGazetteer(compile(forms()));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const known = { at: (i: number) => entities[i], get: (id: string) => byId.get(id) };
  const context = { asOf: '2021-11-25', memory: EMPTY_MEMORY };
  const blocks = article();
  const steps = {
    match: () => blocks.map((block) => match(gazetteer, block)),
    read: () => read(gazetteer, blocks),
    // Of a reading just made, as in the extension: what is found of a page is kept with it.
    both: () => link(read(gazetteer, blocks), known, context),
  };
  const times = { match: [] as number[], read: [] as number[], both: [] as number[] };
  for (let round = 0; round < 2 * ROUNDS; round++)
    for (const step of ['match', 'read', 'both'] as const) {
      const { ms } = timed(() => repeat(steps[step]));
      if (round >= ROUNDS) times[step].push(ms / REPEATS);
    }
  // Last, since what it teaches the compiler slows real articles.
  const hostile = HOSTILE.map((text) => {
    const ms = (units: number) => {
      const repeated = text.repeat(units / text.length).split('\n');
      const act = () => link(read(gazetteer, repeated), known, context);
      return Math.min(...Array.from({ length: TRIES }, () => timed(act).ms));
    };
    return { text, fourfold: ms(4 * HOSTILE_UNITS) / ms(HOSTILE_UNITS) };
  });
  const worst = hostile.reduce((worst, one) => (one.fourfold > worst.fourfold ? one : worst));
  return {
    records: entities.length,
    mentions: steps.read().mentions.flat().length,
    annotations: steps.both().annotations.length,
    match: median(times.match),
    read: median(times.read),
    both: median(times.both),
    fourfold: worst.fourfold,
    fourfoldText: worst.text,
  };
}

const HOSTILE_UNITS = 16_000;
const TRIES = 5;
/** What linking looks at around each name: brackets, hyphens, nations, titles, bylines; a line is a block. */
const HOSTILE = [
  '(Ab ',
  'the WHO (Ab) ',
  'Senate ',
  'Senate/',
  'Interpol-and-',
  'Xi’s Ministry of Public Security\n',
  'March United’s Иван, Georgia ',
  'Kenya: The National Assembly\n',
  'FC and County’s Interpol’s County ',
  'J. D. Vance ',
  'Mr. Hu Binchen of Interpol, ',
];

function repeat(action: () => unknown): void {
  for (let i = 0; i < REPEATS; i++) action();
}

function* forms() {
  for (const [ordinal, entity] of entities.entries()) yield* surfaceForms(entity, ordinal);
}

/** Prose with a known name in about every fifth sentence: full names first, family names after. */
function article(): string[] {
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

console.log(JSON.stringify(measure()));
