import type { EntityId } from '../../../model/entity';
import type { Annotation, Span } from '../../../model/mention';
import { spanGiven, type Tidied } from '../../reading/tidied';
import type { Page, Sighting } from '../page/page';
import type { Decision, Decisions } from './decide';

const NOBODY: readonly EntityId[] = [];

/** A part of a person's name standing for the person. */
export interface PartOfName extends Place {
  readonly decision: Decision;
}

/** What was decided of the names on a page and of parts of names, in reading order and never overlapping. */
export function annotationsOf(
  page: Page,
  decisions: Decisions,
  parts: readonly PartOfName[],
): readonly Annotation[] {
  const ordered = [...parts].sort(inReadingOrder);
  const annotations: Annotation[] = [];
  let next = 0;
  const add = (span: Place, { entities, evidence }: Decision, exact: string) => {
    const last = annotations[annotations.length - 1];
    const { block, start, end } = span;
    if (last && last.block === block && start < last.end) return;
    const others = entities.length === 1 ? NOBODY : entities.slice(1).map(({ id }) => id);
    annotations.push({
      block,
      start,
      end,
      exact,
      entity: entities[0].id,
      others,
      ambiguous: others.length > 0,
      evidence,
    });
  };
  const addPartsBefore = (sighting: Sighting | undefined) => {
    for (let part = ordered[next]; part; part = ordered[++next]) {
      if (sighting && inReadingOrder(sighting, part) <= 0) return;
      add(part, part.decision, page.blocks[part.block]?.text.slice(part.start, part.end) ?? '');
    }
  };
  for (const sighting of page.sightings) {
    const decision = decisions[sighting.index];
    if (!decision) continue;
    addPartsBefore(sighting);
    add(sighting, decision, sighting.text);
  }
  addPartsBefore(undefined);
  return annotations;
}

/** The same where they stand in the texts that were given. */
export function asGiven(
  annotations: readonly Annotation[],
  texts: readonly Tidied[],
): readonly Annotation[] {
  return annotations.map((annotation) => {
    const text = texts[annotation.block];
    if (!text?.origins) return annotation;
    const { start, end } = spanGiven(text, annotation);
    return { ...annotation, start, end, exact: text.given.slice(start, end) };
  });
}

interface Place extends Span {
  readonly block: number;
}

/** Of two that begin at the same place the longer one comes first. */
function inReadingOrder(a: Place, b: Place): number {
  return a.block - b.block || a.start - b.start || b.end - a.end;
}
