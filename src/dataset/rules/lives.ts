import { earliest, latest, type PartialDate } from '../../model/date';
import type { Entity } from '../../model/entity';
import type { Property } from '../../model/property';
import type { Statement } from '../../model/statement';
import type { Problem, Whole } from '../lint';

/** What nobody has after death. A party, a prize or a conviction may come later. */
const OF_A_LIFE: ReadonlySet<Property> = new Set<Property>([
  'position-held',
  'member-of',
  'party',
  'employer',
  'detained',
  'wanted-by',
  'exile',
]);

/** What no body has once it is dissolved. */
const OF_A_BODY: ReadonlySet<Property> = new Set<Property>([
  'led-by',
  'held-by',
  'headquarters',
  'members-count',
  'part-of',
  'role',
]);

/** What other records say of themselves that ends with the person or body it leads to. */
const BY_OTHERS: ReadonlySet<Property> = new Set<Property>([
  'position-held',
  'member-of',
  'party',
  'employer',
  'part-of',
  'led-by',
  'held-by',
  'head-of-state',
  'head-of-government',
  'run-by',
  'spouse',
]);

/** A death as a summary tells its own bearer’s: “who died” may be another. */
const DEATH =
  /\b(?:he|she) (?:died|was (?:killed|murdered|executed|shot dead)|killed (?:him|her)self)\b|\buntil (?:his|her) death\b/u;

/**
 * Nothing that a person or a body is or has outlasts the death, the dissolution or the repeal; and a death that
 * a summary tells has a statement, without which a card of the day after would not know of it.
 */
export function* lives({ placed, byId }: Whole): Iterable<Problem> {
  for (const { file, entity } of placed) {
    const own = endOf(entity);
    const death = entity.kind === 'person' ? DEATH.exec(entity.summary.text)?.[0] : undefined;
    if (death !== undefined && own === undefined) {
      const says = `says "${death}", which no statement tells`;
      yield { file, record: entity.id, field: 'summary.text', says };
    }
    const mine = entity.kind === 'person' ? OF_A_LIFE : OF_A_BODY;
    for (const [index, statement] of entity.statements.entries()) {
      const problem = (says: string) => ({
        file,
        record: entity.id,
        field: `statements[${index}]`,
        says,
      });
      if (own !== undefined && mine.has(statement.property) && outlasts(statement, own)) {
        yield problem(`outlasts the end of ${own}`);
      }
      const other = byId.get(statement.to ?? '')?.entity;
      const end = other === undefined ? undefined : endOf(other);
      if (end !== undefined && BY_OTHERS.has(statement.property) && outlasts(statement, end)) {
        yield problem(`outlasts ${other?.id}, which ended ${end}`);
      }
    }
  }
}

/** When a person died, a body was dissolved or a law repealed, beyond dispute. */
function endOf({ statements }: Entity): PartialDate | undefined {
  const end = statements.find(
    ({ property, state }) =>
      (property === 'died' || property === 'dissolved' || property === 'repealed') &&
      state !== 'scheduled' &&
      state !== 'disputed',
  );
  return end?.start ?? end?.end ?? end?.asOf;
}

function outlasts({ start, end, state }: Statement, last: PartialDate): boolean {
  if (start !== undefined && earliest(start) > latest(last)) return true;
  if (end === undefined) return state !== 'ended';
  return earliest(end) > latest(last);
}
