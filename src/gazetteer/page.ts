import type { Entity, EntityId } from '../model/entity';
import type { Span } from '../model/mention';
import { type Form, formsOf } from './forms';
import type { Known } from './link';
import type { Reading } from './read';
import type { Block, Run } from './runs';

/** One reading of a mention: an entity and the form under which it is named. */
export interface Candidate {
  readonly entity: Entity;
  readonly form: Form;
}

/** A mention in its surroundings. */
export interface Sighting extends Span {
  readonly block: number;
  readonly text: string;
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
  /** Where a word or phrase (lower case) stands in a block, on word boundaries. */
  places(block: number, phrase: string): readonly number[];
  /** Whether it stands anywhere. */
  says(phrase: string): boolean;
  /** Whether it stands anywhere in small letters, as a word of the language. */
  isWord(word: string): boolean;
}

/** Puts mentions into their surroundings. Mentions whose entity the caller did not load are left out. */
export function openPage(reading: Reading, known: Known): Page {
  const { blocks } = reading;
  const forms = new Map<EntityId, readonly Form[]>();
  const candidate = (ordinal: number, name: number): Candidate[] => {
    const entity = known.at(ordinal);
    if (!entity) return [];
    const all = forms.get(entity.id) ?? formsOf(entity);
    forms.set(entity.id, all);
    const form = all[name];
    return form ? [{ entity, form }] : [];
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
        candidates: names.flatMap(({ entity, name }) => candidate(entity, name)),
        run: inside,
        from: inside ? inside.words.filter((word) => word.end <= start).length : 0,
        to: inside ? inside.words.filter((word) => word.start < end).length : 0,
      };
    });
  });
  return { blocks, sightings, ...wordsOf(blocks.map(({ text }) => text)) };
}

/** Looks for words only where they are asked for; most pages ask for few. */
function wordsOf(texts: readonly string[]): Pick<Page, 'places' | 'says' | 'isWord'> {
  const lower = new Map<number, string>();
  const textOf = (block: number) => {
    const text = lower.get(block) ?? (texts[block] ?? '').toLowerCase();
    lower.set(block, text);
    return text;
  };
  const said = new Map<string, boolean>();
  const places = (block: number, phrase: string) => {
    const text = textOf(block);
    const found: number[] = [];
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
      if (isBoundary(text, at) && isBoundary(text, at + phrase.length)) found.push(at);
    return found;
  };
  const says = (phrase: string) => {
    const before = said.get(phrase);
    if (before !== undefined) return before;
    const found = texts.some((_, block) => places(block, phrase).length > 0);
    said.set(phrase, found);
    return found;
  };
  const isWord = (word: string) =>
    texts.some((text) => {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        if (isBoundary(text, at) && isBoundary(text, at + word.length)) return true;
      return false;
    });
  return { places, says, isWord };
}

function isBoundary(text: string, at: number): boolean {
  return !(isLetter(text[at - 1]) && isLetter(text[at]));
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
