import type { Entity, EntityId } from '../../model/entity';
import type { Property } from '../../model/property';
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

/** Who is named where an office, a body or an event tells of people: the record and the words agree. */
export function* persons({ placed, byId }: Whole): Iterable<Problem> {
  const bearers = new Map<string, EntityId>();
  for (const { entity } of placed) {
    for (const name of fullNames(entity)) bearers.set(keyOf(name), entity.id);
  }
  for (const { file, entity } of placed) {
    for (const [index, { property, value, to }] of entity.statements.entries()) {
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
    }
  }
}

/** Who is named in `Don Davies, interim leader`, but nobody in `Xi Jinping, Li Keqiang`. */
function onlyOne(value: string, bearers: ReadonlyMap<string, EntityId>): EntityId | undefined {
  const [first, ...rest] = value.split(/, | \(/).map((part) => bearers.get(keyOf(part)));
  return rest.every((other) => other === undefined) ? first : undefined;
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
