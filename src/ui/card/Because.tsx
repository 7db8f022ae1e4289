import type { Entity, EntityId } from '../../model/entity';
import type { Annotation, Evidence } from '../../model/mention';
import { dateWords } from '../dates';
import { spokenBy } from '../spoken-by';
import { keyed, list, text } from '../words';

interface BecauseProps {
  readonly entity: Entity;
  readonly annotation: Annotation;
  /** The entities of `annotation.others`. */
  readonly readings: readonly Entity[];
  /** Entities of the page, to name those the evidence speaks of. */
  readonly onPage: readonly Entity[];
  readonly choose: ((id: EntityId) => void) | undefined;
}

/** Why a name was read as this entity, where that is not obvious, and other readings to switch to. */
export function Because({ entity, annotation, readings, onPage, choose }: BecauseProps) {
  const reasons = evidenceWords(annotation.evidence, onPage);
  const by = nameSpokenBy(annotation, entity);
  return (
    <section class="because">
      <p>
        <bdi>
          {annotation.ambiguous
            ? text('reading_ambiguous', annotation.exact)
            : reasons.length
              ? text('reading_because', annotation.exact, entity.caption, list(reasons))
              : text('reading_plain', annotation.exact, entity.caption)}
        </bdi>
      </p>
      {by && (
        <p>
          <bdi>{text('name_spoken_by', annotation.exact, by)}</bdi>
        </p>
      )}
      {readings.length > 0 && (
        <div class="readings">
          <p class="part-title">{text('other_readings')}</p>
          <ul>
            {readings.map((reading) => (
              <li key={reading.id} data-layer={reading.layer ?? 'curated'}>
                {choose ? (
                  <button type="button" class="link" onClick={() => choose(reading.id)}>
                    <bdi>{reading.caption}</bdi>
                  </button>
                ) : (
                  <bdi>{reading.caption}</bdi>
                )}{' '}
                <span class="reading-kind">
                  {text(`kind_${keyed(reading.kind)}`)}
                  {spokenBy(reading) && ` · ${spokenBy(reading)}`}
                </span>
                {hasNamesake(reading, [entity, ...readings]) && (
                  <bdi class="reading-about" lang={reading.layer === 'user' ? undefined : 'en'}>
                    {reading.summary.text}
                  </bdi>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Whether another is called the same: then the caption does not tell who is meant. */
function hasNamesake({ id, caption }: Entity, all: readonly Entity[]): boolean {
  return all.some((other) => other.id !== id && other.caption === caption);
}

/**
 * Whether a card needs to say why: more than the name itself spoke for it, or other readings remain.
 * “Hu Binchen is read as Hu Binchen because …” would tell a reader nothing.
 */
export function needsBecause(annotation: Annotation, entity: Entity): boolean {
  const { ambiguous, others, evidence, exact } = annotation;
  if (nameSpokenBy(annotation, entity) !== undefined || ambiguous || others.length) return true;
  if (evidence.some(({ type }) => type === 'reader')) return true;
  // Nor would it help to read that “al-Raisi” is Al-Raisi.
  const isCaption = exact.toLowerCase() === entity.caption.toLowerCase();
  return !isCaption && evidence.some(({ type }) => type !== 'name');
}

/** Who added the name that was matched, where that is not who the record comes from. */
function nameSpokenBy({ evidence }: Annotation, { names }: Entity): string | undefined {
  const found = evidence.find((piece) => piece.type === 'name');
  const name = found && names.find(({ text: listed }) => listed === found.text);
  return name && spokenBy(name);
}

/** Each piece of evidence as the end of "because …". */
export function evidenceWords(evidence: readonly Evidence[], onPage: readonly Entity[]): string[] {
  return evidence.flatMap((piece) => reason(piece, onPage) ?? []);
}

/** The most related entities that are named: a reason should be read at a glance. */
const MOST_RELATED = 3;

function reason(piece: Evidence, onPage: readonly Entity[]): string | undefined {
  switch (piece.type) {
    case 'name':
      return undefined;
    case 'surname':
      return text('evidence_surname', piece.of);
    case 'introduced':
      return text('evidence_introduced', piece.as);
    case 'title':
      return text('evidence_title', piece.text);
    case 'context':
      return text('evidence_context', piece.word);
    case 'related': {
      const named = onPage.filter(({ id }) => piece.to.includes(id));
      if (!named.length) return undefined;
      const said = named.slice(0, MOST_RELATED).map(({ caption }) => caption);
      return text('evidence_related', list(said));
    }
    case 'office':
      return text('evidence_office', dateWords(piece.asOf));
    case 'page':
      return text('evidence_page', piece.text);
    case 'reader':
      return text('evidence_reader');
  }
}
