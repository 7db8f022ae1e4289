import type { Entity } from '../../model/entity';
import type { NameRef } from '../../model/mention';
import { search } from '../../store/search';
import type { SearchIndex } from '../../store/search-index';
import { partlyNamed } from '../../store/search-partly';
import { parseQuery, searchKey } from '../../store/search-query';
import { todayHere } from '../../today-here';

/** The records read for one query; a row of the store has sixteen. */
const MOST_READ = 32;

/** Reads entities by ordinal. */
type ReadAt = (ordinals: Iterable<number>) => Promise<ReadonlyMap<number, Entity>>;

/**
 * The entities that answer a query by their names; where none does, those that have some of its words in a
 * name and the rest in what their record says of them: `christopher wray fbi`.
 */
export async function find(
  index: SearchIndex,
  at: ReadAt,
  query: string,
  limit: number,
): Promise<readonly NameRef[]> {
  const named = search(index, query, limit, todayHere());
  const { words } = parseQuery(query);
  if (named.length || words.length < 2) return named;
  const partly = partlyNamed(index, words, MOST_READ);
  const read = await at(partly.map(({ ref }) => ref.entity));
  return partly
    .filter(({ ref, missing }) => saysAll(read.get(ref.entity), missing, words.at(-1)))
    .map(({ ref }) => ref)
    .slice(0, limit);
}

/** Whether a record says every word; the last one may still be typed. */
function saysAll(
  entity: Entity | undefined,
  words: readonly string[],
  last: string | undefined,
): boolean {
  if (!entity) return false;
  const said = ` ${searchKey(wordsOf(entity))} `;
  return words.every((word) => said.includes(word === last ? ` ${word}` : ` ${word} `));
}

/** The summary, what is stated, and whom it is about; an id says the words of a caption. */
function wordsOf({ summary, statements }: Entity): string {
  const stated = statements.map(({ value, to = '' }) => `${value} ${to.replaceAll('-', ' ')}`);
  return [summary.text, ...stated].join(' · ');
}

/** The entities at ordinals of a list. */
export function entitiesIn(
  entities: readonly Entity[],
  ordinals: Iterable<number>,
): ReadonlyMap<number, Entity> {
  return new Map(
    [...ordinals].flatMap((ordinal) => {
      const entity = entities[ordinal];
      return entity ? [[ordinal, entity] as const] : [];
    }),
  );
}
