import type { Named } from '../../messages/contract';
import type { EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';
import { choose, type Markable, markKey, wordsBefore } from '../../page/density';
import type { Block } from '../../page/scan';
import type { Settings } from '../../settings';
import { mentionsIn, type Passage } from '../reading/passages';
import { anchor } from './anchor';
import type { Mark, Marks } from './marks';

/** Gives passages the marks that the reader's settings ask for. */
export interface Painter {
  /** Marks a batch of passages, knowing what earlier ones have marked. */
  mark(batch: readonly Passage[]): void;
  unmark(passage: Passage): void;
  /** Marks everything anew. */
  repaint(all: readonly Passage[]): void;
  /** Marks one mention whatever the settings say; undefined where its text is gone. */
  markOne(passage: Passage, annotation: Annotation): Mark | undefined;
  /** Forgets what was marked, because another article begins. */
  startOver(): void;
}

/** Marks nothing as long as nobody knows how. */
export function createPainter(
  marks: Marks,
  about: (id: EntityId) => Named | undefined,
  settings: () => Settings | null,
): Painter {
  let marked = new Set<string>();
  let nextMark = 1;

  function mark(batch: readonly Passage[]): void {
    const rules = settings();
    if (!rules) return;
    const { before, words } = wordsBefore(batch.map(({ block }) => block.text));
    const mentions = mentionsIn(batch);
    const markables = mentions.map(({ passage, annotation }) =>
      markable(passage.block, annotation, before[batch.indexOf(passage)]),
    );
    const wanted = choose(markables, words, rules, marked);
    mentions.forEach(({ passage, annotation }, index) => {
      const about = markables[index];
      if (!wanted[index] || !about || !markOne(passage, annotation)) return;
      if (rules.density !== 'every') marked.add(markKey(about, rules));
    });
  }

  function markOne(passage: Passage, annotation: Annotation): Mark | undefined {
    const there = passage.marks.find((mark) => mark.annotation === annotation);
    const pieces = there ? undefined : anchor(passage.block, annotation);
    if (!pieces) return there;
    const made = { id: nextMark, annotation, pieces };
    nextMark += 1;
    passage.marks = [...passage.marks, made];
    marks.add(made);
    return made;
  }

  function unmark(passage: Passage): void {
    const rules = settings();
    for (const mark of passage.marks) {
      marks.remove(mark);
      if (rules) marked.delete(markKey(markable(passage.block, mark.annotation), rules));
    }
    passage.marks = [];
  }

  function markable({ section }: Block, annotation: Annotation, before = 0): Markable {
    const known = about(annotation.entity);
    return {
      entity: annotation.entity,
      section,
      ambiguous: annotation.ambiguous,
      wordsBefore: before,
      kind: known?.kind ?? 'concept',
      familiarity: known?.familiarity ?? 'specialist',
    };
  }

  return {
    mark,
    markOne,
    unmark,
    repaint(all) {
      for (const passage of all) unmark(passage);
      marked = new Set();
      mark(all);
    },
    startOver() {
      marked = new Set();
    },
  };
}
