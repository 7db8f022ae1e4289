import { type Day, dayHere, isPartialDate } from '../model/date';
import { type Entity, type EntityId, KINDS } from '../model/entity';
import type { Name } from '../model/name';
import type { OwnEntry } from '../model/own';
import { fields, list, oneOf, orElse, orNull, type Parser, pattern, Unexpected } from './shape';
import { address, line } from './text';

/** No longer than messages accept, since they change and remove an entry by its id. */
const id = pattern(/^(?=.{1,120}$)[a-z0-9]+(-[a-z0-9]+)*$/, 'an id like own-1');

/** In ISO 8601; of a day alone no zone is known. */
const time: Parser<string> = (value, at) => {
  if (typeof value === 'string' && value.length <= 30 && !Number.isNaN(Date.parse(value)))
    if (isPartialDate(value.slice(0, 10)) && value.length >= 10) return value;
  throw new Unexpected(at, 'a time');
};

/** An entry as it comes from a form or a file. Throws `Unexpected`. */
export const parseOwnEntry: Parser<OwnEntry> = fields(
  {
    id: pattern(/^(?=.{1,120}$)own-[a-z0-9]+(-[a-z0-9]+)*$/, 'an id like own-1'),
    about: orNull(id),
    kind: orElse(oneOf(KINDS), 'concept'),
    name: line({ least: 2, most: 120 }),
    otherNames: orElse(list(line({ least: 2, most: 120 }), { least: 0, most: 16 }), []),
    note: orElse(line({ least: 0, most: 320 }), ''),
    url: orNull(address),
    changed: time,
  },
  {},
);

/**
 * Entries as records, one for each entity: what a search shows, and what is merged where the reader
 * lets it be marked.
 */
export function ownEntities(entries: readonly OwnEntry[]): Entity[] {
  const found = new Map<EntityId, Entity>();
  for (const entry of entries) {
    const next = ownEntity(entry);
    const before = found.get(next.id);
    found.set(next.id, before ? joined(before, next) : next);
  }
  return [...found.values()];
}

function ownEntity({ id, about, kind, name, otherNames, note, url, changed }: OwnEntry): Entity {
  const day = dayOf(changed);
  return {
    id: about ?? id,
    kind,
    caption: name,
    ids: { wikidata: null, enwiki: null },
    familiarity: 'specialist',
    names: [name, ...otherNames].map(ownName),
    summary: { text: note || name, asOf: day },
    // Of an entity of the dataset the words stay; the note stands among the statements.
    statements:
      about && note
        ? [{ property: 'known-for', value: note, asOf: day, sources: [], layer: 'user' }]
        : [],
    sources: {},
    // Of an entity of the dataset the reader does not say which site is official.
    ...(url && !about && { site: url }),
    lastVerified: day,
    layer: 'user',
  };
}

/** Where it is evening, the day in UTC may be tomorrow. */
function dayOf(changed: string): Day {
  return changed.length === 10 ? changed : dayHere(new Date(changed));
}

function joined(one: Entity, two: Entity): Entity {
  return {
    ...one,
    names: [...one.names, ...two.names],
    statements: [...one.statements, ...two.statements],
  };
}

/** The reader knows what they wrote: one word counts only as written, nothing else is held back. */
function ownName(text: string, index: number): Name {
  const flags = /[\s-]/.test(text) ? [] : (['case-sensitive'] as const);
  return { text, lang: 'mul', type: index === 0 ? 'canonical' : 'alias', flags };
}
