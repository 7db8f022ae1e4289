import type { Named } from '../../messages/page-info';
import type { EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';
import type { Block } from '../../page/block';
import { chooseMarks, type Markable, markKey, wordsBefore } from '../../page/choose-marks';
import type { PageSettings } from '../../settings';
import { mentionsIn, type Passage } from '../reading/passages';
import { anchor } from './anchor';
import type { Mark, Marks } from './marks';
import { createNumbers } from './numbers';

/** Gives passages the marks that the reader's settings ask for. */
export interface Painter {
  /** Marks a batch of passages, knowing what earlier ones have marked. */
  mark(batch: readonly Passage[]): void;
  unmark(passage: Passage): void;
  /**
   * Marks all passages by the current settings. Marks that stay are not touched: made anew, they would be
   * gone for a frame.
   */
  repaint(all: readonly Passage[]): void;
  /** Marks one mention whatever the settings say; undefined where its text is gone. */
  markOne(passage: Passage, annotation: Annotation): Mark | undefined;
  /** Counts again what is marked: where passages have come or gone, the others may stand in other sections. */
  recount(all: readonly Passage[]): void;
}

/** Marks nothing until the settings are known. */
export function createPainter(
  marks: Marks,
  about: (id: EntityId) => Named | undefined,
  settings: () => PageSettings | null,
): Painter {
  let marked = new Set<string>();
  const numberOf = createNumbers();

  /** The marks that the batch is to have. */
  function mark(batch: readonly Passage[]): ReadonlySet<Mark> {
    const made = new Set<Mark>();
    const rules = settings();
    if (!rules) return made;
    const { before, words } = wordsBefore(batch.map(({ block }) => block.text));
    const ahead = new Map(batch.map((passage, index) => [passage, before[index]]));
    const mentions = mentionsIn(batch);
    const markables = mentions.map(({ passage, annotation }) =>
      markable(passage.block, annotation, ahead.get(passage)),
    );
    const wanted = chooseMarks(markables, words, rules, marked);
    mentions.forEach(({ passage, annotation }, index) => {
      const about = markables[index];
      const one = wanted[index] && markOne(passage, annotation);
      if (!one || !about) return;
      made.add(one);
      if (rules.density !== 'every') marked.add(markKey(about, rules));
    });
    return made;
  }

  function markOne(passage: Passage, annotation: Annotation): Mark | undefined {
    // A mark that an edit has removed does not count.
    const there = passage.marks.find(
      (mark) => mark.annotation.start === annotation.start && marks.get(mark.id) === mark,
    );
    if (there) there.annotation = annotation;
    const pieces = there ? undefined : anchor(passage.block, annotation);
    if (!pieces) return there;
    const made = { id: numberOf(pieces, annotation), annotation, pieces };
    passage.marks = [...passage.marks, made];
    marks.add(made);
    return made;
  }

  /** Puts back marks that one edit removed and another made right again. */
  function restore(passage: Passage): void {
    const lost = passage.marks.filter((mark) => marks.get(mark.id) !== mark);
    if (!lost.length) return;
    passage.marks = passage.marks.filter((mark) => !lost.includes(mark));
    for (const { annotation } of lost) markOne(passage, annotation);
  }

  function unmark(passage: Passage): void {
    for (const mark of passage.marks) marks.remove(mark);
    passage.marks = [];
  }

  function recount(all: readonly Passage[]): void {
    for (const passage of all) restore(passage);
    marked = new Set();
    const rules = settings();
    if (!rules || rules.density === 'every') return;
    for (const { block, marks } of all)
      for (const { annotation } of marks) marked.add(markKey(markable(block, annotation), rules));
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
      marked.clear();
      const wanted = mark(all);
      for (const passage of all) {
        for (const mark of passage.marks) if (!wanted.has(mark)) marks.remove(mark);
        passage.marks = passage.marks.filter((mark) => wanted.has(mark));
      }
    },
    recount,
  };
}
