import type { Named } from '../messages/contract';
import type { EntityId } from '../model/entity';
import type { Annotation } from '../model/mention';
import { choose, type Markable, markKey, wordsBefore } from '../page/density';
import type { Block } from '../page/scan';
import type { Settings } from '../settings';
import { anchor } from './anchor';
import type { Mark, Marks } from './marks';
import { mentionsIn, type Passage } from './passages';

/** Gives passages the marks that the reader's settings ask for. */
export interface Painter {
  /** Marks a batch of passages, knowing what earlier ones have marked. */
  mark(batch: readonly Passage[]): void;
  unmark(passage: Passage): void;
  /** Marks everything anew, by new settings where they are given. */
  repaint(all: readonly Passage[], changed?: Settings): void;
  /** Marks one mention whatever the settings say; undefined where its text is gone. */
  markOne(passage: Passage, annotation: Annotation): Mark | undefined;
  /** Forgets what was marked, because another article begins. */
  startOver(): void;
}

export function createPainter(
  marks: Marks,
  about: (id: EntityId) => Named | undefined,
  initial: Settings,
): Painter {
  let settings = initial;
  let marked = new Set<string>();
  let nextMark = 1;

  function mark(batch: readonly Passage[]): void {
    const { before, words } = wordsBefore(batch.map(({ block }) => block.text));
    const mentions = mentionsIn(batch);
    const markables = mentions.map(({ passage, annotation }) =>
      markable(passage.block, annotation, before[batch.indexOf(passage)]),
    );
    const wanted = choose(markables, words, settings, marked);
    mentions.forEach(({ passage, annotation }, index) => {
      const about = markables[index];
      if (!wanted[index] || !about || !markOne(passage, annotation)) return;
      if (settings.density !== 'every') marked.add(markKey(about, settings));
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
    for (const mark of passage.marks) {
      marks.remove(mark);
      marked.delete(markKey(markable(passage.block, mark.annotation), settings));
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
    repaint(all, changed = settings) {
      for (const passage of all) unmark(passage);
      settings = changed;
      marked = new Set();
      mark(all);
    },
    startOver() {
      marked = new Set();
    },
  };
}
