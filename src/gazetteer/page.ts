import type { Entity } from '../model/entity';
import type { Span } from '../model/mention';
import { type Form, formAt } from './forms';
import type { Known } from './link';
import type { Reading } from './read';
import type { Block, Run } from './runs';
import { isSmallWord } from './small-words';
import { isWordCode, keyOf } from './word';

/** One reading of a mention: an entity and the form under which it is named. */
export interface Candidate {
  readonly entity: Entity;
  readonly form: Form;
}

/** A mention in its surroundings. */
export interface Sighting extends Span {
  readonly block: number;
  readonly text: string;
  /** The text folded. */
  readonly key: string;
  readonly candidates: readonly Candidate[];
  /** The capitalised words around it; undefined where the mention has none itself. */
  readonly run: Run | undefined;
  /** Which words of the run it covers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** A page as the linker sees it: capitals, mentions, and where a word occurs. */
export interface Page {
  readonly blocks: readonly Block[];
  /** In reading order. */
  readonly sightings: readonly Sighting[];
  /** Where a word or phrase stands in a block, in whatever case, on word boundaries. */
  places(block: number, phrase: string): readonly number[];
  /** Whether it stands anywhere. */
  says(phrase: string): boolean;
  /** Whether it stands anywhere in small letters, as a word of the language. */
  isWord(word: string): boolean;
}

/** Puts mentions into their surroundings. Mentions whose entity the caller did not load are left out. */
export function openPage(reading: Reading, known: Known): Page {
  const { blocks } = reading;
  const kept = new Map<number, readonly Candidate[]>();
  const candidate = (ordinal: number, name: number): readonly Candidate[] => {
    const key = ordinal * NAMES + name;
    const found = kept.get(key) ?? candidateOf(known.at(ordinal), name);
    kept.set(key, found);
    return found;
  };
  const sightings = reading.mentions.flatMap((mentions, block) => {
    const { runs, text } = blocks[block] as Block;
    let next = 0;
    return mentions.map(({ start, end, names }): Sighting => {
      while (next < runs.length && (runs[next] as Run).end <= start) next++;
      const run = runs[next];
      const inside = run && run.start < end ? run : undefined;
      return {
        block,
        start,
        end,
        text: text.slice(start, end),
        key: keyOf(text.slice(start, end)),
        candidates: names.flatMap(({ entity, name }) => candidate(entity, name)),
        run: inside,
        from: inside ? inside.words.filter((word) => word.end <= start).length : 0,
        to: inside ? inside.words.filter((word) => word.start < end).length : 0,
      };
    });
  });
  return { blocks, sightings, ...wordsOf(blocks) };
}

/** More names than an entity has in an index. */
const NAMES = 64;

function candidateOf(entity: Entity | undefined, name: number): readonly Candidate[] {
  const form = entity && formAt(entity, name);
  return form ? [{ entity, form }] : [];
}

/** Looks for words only where they are asked for, and once each; most pages ask for few. */
function wordsOf(blocks: readonly Block[]): Pick<Page, 'places' | 'says' | 'isWord'> {
  const lower = blocks.map(({ text }) => once(() => text.toLowerCase()));
  // One long text is searched faster than many short ones.
  const all = once(() => blocks.map(({ text }) => text).join('\n'));
  const allLower = once(() => all().toLowerCase());
  const capitals = once(() => capitalsOf(blocks));
  const says = remembering((phrase) => {
    const names = phrase.match(/\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? [];
    const keys = names.map(keyOf).filter((key) => !isSmallWord(key));
    // A name that the page never writes with a capital need not be looked for; one word is found so.
    if (!keys.every((key) => capitals().has(key))) return false;
    return keys[0]?.length === phrase.length || isIn(allLower(), phrase.toLowerCase());
  });
  return {
    says,
    places: (block, phrase) =>
      says(phrase) ? [...find(lower[block]?.() ?? '', phrase.toLowerCase())] : NOWHERE,
    isWord: remembering((word) => isIn(all(), word)),
  };
}

const NOWHERE: readonly number[] = [];

/** Every capitalised word of the page as a key, and the parts of those with hyphens. */
function capitalsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { runs } of blocks)
    for (const { words } of runs)
      for (const { key } of words) {
        keys.add(key);
        if (key.includes('-')) for (const part of key.split('-')) keys.add(part);
      }
  return keys;
}

function* find(text: string, phrase: string): Iterable<number> {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (isBoundary(text, at) && isBoundary(text, at + phrase.length)) yield at;
}

function isIn(text: string, phrase: string): boolean {
  for (const _ of find(text, phrase)) return true;
  return false;
}

function isBoundary(text: string, at: number): boolean {
  return !(isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at)));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function remembering(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const answer = answers.get(word) ?? ask(word);
    answers.set(word, answer);
    return answer;
  };
}
