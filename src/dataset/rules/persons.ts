import { earliest, latest } from '../../model/date';
import type { Entity, EntityId } from '../../model/entity';
import type { Property } from '../../model/property';
import type { Statement } from '../../model/statement';
import type { Problem, Whole } from '../lint';

/** Properties whose value is the name of who holds, made or shares something. */
const NAMES_SOMEBODY: ReadonlySet<Property> = new Set<Property>([
  'held-by',
  'led-by',
  'head-of-state',
  'head-of-government',
  'has-part',
  'founder',
  'owner',
  'run-by',
  'spouse',
  'participant',
]);

/** Those that say who has a place in a body. */
const TELLS_OF_PLACES: ReadonlySet<Property> = new Set<Property>([
  'held-by',
  'led-by',
  'has-part',
  'run-by',
]);

/** What a person says of a place in a body. */
const OWN_PLACE: ReadonlySet<Property> = new Set<Property>(['position-held', 'member-of']);

/**
 * Who is named where an office, a body or an event tells of people: the record and the words agree, and
 * a list that still holds names nobody who has left.
 */
export function* persons({ placed, byId }: Whole): Iterable<Problem> {
  const bearers = new Map<string, EntityId>();
  for (const { entity } of placed) {
    for (const name of fullNames(entity)) bearers.set(keyOf(name), entity.id);
  }
  for (const { file, entity } of placed) {
    for (const [index, statement] of entity.statements.entries()) {
      const { property, value, to } = statement;
      if (!NAMES_SOMEBODY.has(property)) continue;
      const problem = (says: string) => ({
        file,
        record: entity.id,
        field: `statements[${index}].to`,
        says,
      });
      const meant = byId.get(to ?? '')?.entity;
      if (meant?.kind === 'person' && !isNamed(meant, String(value))) {
        yield problem(`"${value}" does not name ${meant.id}`);
      }
      const named = onlyOne(String(value), bearers);
      if (to === undefined && named !== undefined && named !== entity.id) {
        yield problem(`leads nowhere, but ${named} has a record`);
      }
      if (!TELLS_OF_PLACES.has(property)) continue;
      for (const name of namesIn(String(value))) {
        const person = byId.get(bearers.get(name) ?? '')?.entity;
        if (person !== undefined && hasLeft(person, entity, statement)) {
          yield problem(`${person.id} has left`);
        }
      }
    }
  }
}

/** Who is named in `Don Davies, interim leader`, but nobody in `Xi Jinping, Li Keqiang`. */
function onlyOne(value: string, bearers: ReadonlyMap<string, EntityId>): EntityId | undefined {
  const [first, ...rest] = value.split(/, | \(/).map((part) => bearers.get(keyOf(part)));
  return rest.every((other) => other === undefined) ? first : undefined;
}

/** `Xi Jinping` and `Li Qiang` in `members Xi Jinping and Li Qiang`, as keys. */
function namesIn(value: string): readonly string[] {
  return value
    .split(/, | and | \(/)
    .map((part) => keyOf(part.replace(/^(\p{Ll}[\p{L}-]* )+/u, '')));
}

/** Whether `statement` still tells of `person` in `body` after the last of its terms there. */
function hasLeft(person: Entity, body: Entity, { end, asOf }: Statement): boolean {
  if (end !== undefined) return false;
  const places = person.statements.filter(
    ({ property, to }) => OWN_PLACE.has(property) && to === body.id,
  );
  const told = asOf === undefined ? '9999-12-31' : earliest(asOf);
  return places.length > 0 && places.every((place) => place.end && latest(place.end) < told);
}

/** Names of several words that nobody else is meant by. */
function fullNames({ kind, names }: Entity): readonly string[] {
  if (kind !== 'person') return [];
  return names
    .filter(({ text, flags }) => text.includes(' ') && flags.length === 0)
    .map(({ text }) => text);
}

function isNamed({ names }: Entity, value: string): boolean {
  const words = new Set(wordsOf(value));
  return names.some(({ text }) => wordsOf(text).some((word) => words.has(word)));
}

function wordsOf(text: string): readonly string[] {
  return keyOf(text).match(/\p{L}{2,}/gu) ?? [];
}

function keyOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
}
