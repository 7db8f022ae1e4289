import type { Entity } from '../../model/entity';
import type { Property } from '../../model/property';
import type { Problem, Whole } from '../lint';

/** What somebody says of another: without the name of who says so it would be our own word. */
const CLAIMS: ReadonlyMap<Property, string> = new Map<Property, string>([
  ['accused-of', 'an allegation'],
  ['charged-with', 'a charge'],
  ['finding', 'a finding'],
]);

/**
 * Kinds that make no findings of their own, as courts, parliaments and committees do: a finding about them
 * is somebody else's.
 */
const FOUND_BY_OTHERS: ReadonlySet<Entity['kind']> = new Set<Entity['kind']>([
  'person',
  'people',
  'event',
  'operation',
  'place',
  'territory',
  'concept',
]);

/** As a summary says it of its own bearer: “who accused others” and “accused him” are not meant. */
const ALLEGED = /\b(?:accused (?:of|by|in|over|since)|alleged(?:ly)?|suspected)\b/u;

/** Whoever says it is named, and a summary alleges nothing that no statement has a source for. */
export function* claims({ placed }: Whole): Iterable<Problem> {
  for (const { file, entity } of placed) {
    const problem = (field: string, says: string) => ({ file, record: entity.id, field, says });
    for (const [index, { property, claimedBy }] of entity.statements.entries()) {
      const claim = CLAIMS.get(property);
      if (claim === undefined) continue;
      // What somebody says of others: “accused of …” on the card would turn it round.
      if (property !== 'finding' && claimedBy?.includes(entity.caption)) {
        yield problem(`statements[${index}]`, `is ${claim} by its own bearer`);
      }
      if (claimedBy !== undefined) continue;
      if (property === 'finding' && !FOUND_BY_OTHERS.has(entity.kind)) continue;
      yield problem(`statements[${index}]`, `is ${claim} and needs claimedBy`);
    }
    const word = entity.kind === 'person' ? ALLEGED.exec(entity.summary.text)?.[0] : undefined;
    if (word !== undefined && !entity.statements.some(({ claimedBy }) => claimedBy !== undefined)) {
      yield problem('summary.text', `says "${word}", which no statement tells with claimedBy`);
    }
  }
}
