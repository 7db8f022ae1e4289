import { type Day, earliest, latest, type PartialDate } from '../model/date';
import type { Entity } from '../model/entity';
import type { Name } from '../model/name';
import type { Property } from '../model/property';
import type { Statement } from '../model/statement';
import { searchKey } from './search-query';

/** What is searched of an entity. */
export type Searchable = Pick<
  Entity,
  'id' | 'kind' | 'caption' | 'familiarity' | 'names' | 'statements'
>;

/** An office as a line to be found by: its title, then ` · ` and the names of what it is an office of. */
export interface OfficeLine {
  /** Who holds it; where the dataset has no record of them, the body that they lead. */
  readonly ordinal: number;
  readonly line: string;
  /** As `20211125`. */
  readonly from: number;
  readonly until: number;
}

/** Between the title and the rest of a line; no word of a name is this. */
export const TITLE_END = '·';

/** Entities per step. */
const STEP = 500;

/** Properties by which a body says who leads it, as in `Emmanuel Macron, president`. */
const LEADERS: ReadonlySet<Property> = new Set([
  'led-by',
  'head-of-state',
  'head-of-government',
  'held-by',
]);

/** Names by which readers ask for a body's head. */
const ASKED: ReadonlySet<Name['type']> = new Set([
  'canonical',
  'full',
  'short',
  'alias',
  'acronym',
  'demonym',
  'title',
]);

/**
 * Every office that somebody holds on `today` or later, as far as the dataset says. Yields between slices
 * of work.
 */
export function* officeLinesInSteps(
  entities: readonly Searchable[],
  today: Day,
): Generator<void, readonly OfficeLine[]> {
  const ordinals = new Map(entities.map(({ id }, ordinal) => [id, ordinal]));
  const found = new Map<string, OfficeLine>();
  for (const [ordinal, entity] of entities.entries()) {
    if (ordinal % STEP === STEP - 1) yield;
    for (const statement of entity.statements) {
      if (isOver(statement, today)) continue;
      const to = statement.to === undefined ? undefined : ordinals.get(statement.to);
      const other = to === undefined ? undefined : entities[to];
      const lines =
        statement.property === 'position-held'
          ? ofPerson(statement, other)
          : LEADERS.has(statement.property)
            ? ofBody(statement, entity)
            : [];
      const holder = statement.property === 'position-held' ? ordinal : (to ?? ordinal);
      for (const line of lines) {
        const from = dayNumber(statement.start && earliest(statement.start), 0);
        const until = dayNumber(statement.end && latest(statement.end), NO_END);
        found.set(`${holder} ${line}`, { ordinal: holder, line, from, until });
      }
    }
  }
  return [...found.values()];
}

/**
 * The line of a person's office: `Director of the FBI`, and the other names of the FBI. Offices with
 * records have lines of their own.
 */
function ofPerson({ value }: Statement, of: Searchable | undefined): string[] {
  const body = of && of.kind !== 'person' && of.kind !== 'office' ? namesOf(of) : [];
  return [lineOf(String(value), body)];
}

/**
 * The lines for who heads a body: of an office each of its names, of another body the head's title and
 * its names.
 */
function ofBody({ value }: Statement, entity: Searchable): string[] {
  const names = namesOf(entity);
  if (entity.kind === 'office') return names.map((name) => lineOf(name, []));
  const title = /, (.+)$/s.exec(String(value))?.[1];
  return [lineOf(title ?? 'head', names)];
}

function namesOf({ names }: Searchable): string[] {
  return names
    .filter(({ type, lang }) => ASKED.has(type) && (lang === 'en' || lang === 'mul'))
    .map(({ text }) => text);
}

function lineOf(title: string, names: readonly string[]): string {
  const words = new Set(names.flatMap((name) => searchKey(name).split(' ')));
  return [searchKey(title), ...(words.size ? [TITLE_END, ...words] : [])].join(' ');
}

function isOver({ end, state }: Statement, today: Day): boolean {
  return state === 'ended' || state === 'retracted' || (end !== undefined && latest(end) < today);
}

/** A day that never comes. */
const NO_END = 9999_12_31;

function dayNumber(day: PartialDate | undefined, open: number): number {
  return day ? Number(day.replaceAll('-', '')) : open;
}
