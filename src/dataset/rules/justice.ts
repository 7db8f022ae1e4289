import { earliest } from '../../model/date';
import type { Entity } from '../../model/entity';
import type { Property } from '../../model/property';
import type { Statement } from '../../model/statement';
import type { Problem, Whole } from '../lint';

/**
 * A verdict as a summary tells it of its own bearer: “convicted in 2011”, “was acquitted”, “a court sentenced
 * him”. Who convicted others is not meant.
 */
const VERDICT =
  /(?:[,;] (?!(?:a|an|who|which|whose|when) )(?:\w+ ){0,2}|\b(?:was|is|and|been|[Cc]ourts?|Senate) )(?:convicted|acquitted|sentenced|jailed|imprisoned|indicted|cleared of|wanted (?:in|by|for))\b|(?<!if )\b(?:s?he|who|and) pleaded guilty\b/u;

/** What courts and police do to a person. */
const OF_JUSTICE: ReadonlySet<Property> = new Set<Property>([
  'accused-of',
  'charged-with',
  'arrested',
  'detained',
  'wanted-by',
  'convicted-of',
  'sentenced',
  'released',
]);

/** A statement of another kind that tells the same, such as an outcome. */
const TELLS = /acquit|cleared|convict|guilty|imprison|indict|jail|prison|sentence|verdict|wanted/iu;

/** A verdict about a person has a source and a day, and nobody is still held after a release. */
export function* justice({ placed }: Whole): Iterable<Problem> {
  for (const { file, entity } of placed) {
    if (entity.kind !== 'person') continue;
    const problem = (field: string, says: string) => ({ file, record: entity.id, field, says });
    const verdict = VERDICT.exec(entity.summary.text)?.[0];
    if (verdict !== undefined && !entity.statements.some(tells)) {
      yield problem('summary.text', `says "${verdict.trim()}", which no statement tells`);
    }
    for (const index of stillHeld(entity)) {
      yield problem(`statements[${index}]`, 'goes on after the release');
    }
  }
}

function tells({ property, value }: Statement): boolean {
  return OF_JUSTICE.has(property) || TELLS.test(String(value));
}

/** Detentions without an end of which a release is told later than their last word. */
function stillHeld({ statements }: Entity): readonly number[] {
  const releases = statements.flatMap(({ property, start }) =>
    property === 'released' && start !== undefined ? [earliest(start)] : [],
  );
  return statements.flatMap(({ property, start, end, asOf }, index) => {
    const last = asOf ?? start;
    if (property !== 'detained' || end !== undefined || last === undefined) return [];
    return releases.some((release) => release > earliest(last)) ? [index] : [];
  });
}
