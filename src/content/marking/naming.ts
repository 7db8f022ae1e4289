import type { Within } from '../../messages/page-info';
import type { Day } from '../../model/date';
import type { EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';
import type { Block } from '../../page/block';
import type { Passage, Passages } from '../reading/passages';
import { chosenInstead } from './choice';
import type { Learning } from './learning';
import type { Painter } from './painter';

/** Has passages annotated and marked; a name for which the reader has chosen a reading gets that one. */
export interface Naming {
  name(passages: readonly Passage[]): Promise<NamingResult>;
  /** Gives a name another reading on the whole page; returns the annotation with that reading. */
  choose(passages: readonly Passage[], annotation: Annotation, entity: EntityId): Annotation;
  /** Another article begins, for which nothing is chosen yet. */
  startOver(): void;
}

interface NamingResult {
  /** Milliseconds of painting. */
  readonly took: number;
  /** The passages about which the background has answered. */
  readonly answered: readonly Passage[];
  /** Whether it has answered every time. */
  readonly isAnswered: boolean;
}

/** `asOf` is the day that the page is read as of, null for its own; `within` what a block's style has to match. */
export function createNaming(
  learning: Learning,
  painter: Painter,
  batches: Passages['batches'],
  asOf: () => Day | null,
  within: (block: Block) => Within,
  signal: AbortSignal,
): Naming {
  const chosen = new Map<string, EntityId>();

  /** Milliseconds of painting; undefined where nobody answered. */
  async function annotate(batch: readonly Passage[]): Promise<number | undefined> {
    const texts = batch.map(({ block }) => block.text);
    const elements = batch.map(({ block }) => within(block));
    const annotations = await learning.ask(texts, asOf(), elements);
    if (!annotations || signal.aborted) return undefined;
    const began = performance.now();
    for (const annotation of annotations) {
      const passage = batch[annotation.block];
      if (passage)
        passage.annotations = [...passage.annotations, chosenInstead(annotation, chosen)];
    }
    painter.mark(batch);
    return performance.now() - began;
  }

  return {
    async name(passages) {
      let took = 0;
      let isAnswered = true;
      const answered: Passage[] = [];
      for (const batch of batches(passages)) {
        const painting = await annotate(batch);
        if (signal.aborted) break;
        if (painting === undefined) isAnswered = false;
        else answered.push(...batch);
        took += painting ?? 0;
      }
      return { took, answered, isAnswered };
    },
    choose(passages, annotation, entity) {
      chosen.set(annotation.exact, entity);
      for (const passage of passages)
        passage.annotations = passage.annotations.map((one) => chosenInstead(one, chosen));
      painter.repaint(passages);
      return chosenInstead(annotation, chosen);
    },
    startOver: () => chosen.clear(),
  };
}
