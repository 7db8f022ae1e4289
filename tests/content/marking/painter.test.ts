import { expect, test } from 'vitest';
import type { Mark, Marks } from '../../../src/content/marking/marks';
import { createPainter } from '../../../src/content/marking/painter';
import type { Passage } from '../../../src/content/reading/passages';
import type { Annotation } from '../../../src/model/mention';
import type { Block } from '../../../src/page/block';
import { DEFAULT_SETTINGS, forPage, type PageSettings } from '../../../src/settings';

const TEXT = 'Hu Binchen met Peter Dahlin';

test('marks anew what the settings change, and leaves the other marks as they are', () => {
  const page = painted([named('hu-binchen', 'Hu Binchen'), named('peter-dahlin', 'Peter Dahlin')]);
  const [, stays] = page.marks();
  page.follow({ known: ['hu-binchen'] });
  expect(page.marks()).toEqual([stays]);
  expect(page.taken.map(({ annotation }) => annotation.entity)).toEqual(['hu-binchen']);
  page.follow({ known: [] });
  expect(page.marks()).toHaveLength(2);
  expect(page.marks()).toContain(stays);
});

test('a name that is read otherwise keeps its mark', () => {
  const page = painted([named('peter-dahlin', 'Peter Dahlin')]);
  const [mark] = page.marks();
  const otherwise = named('peter-dahlin-the-younger', 'Peter Dahlin');
  page.passage.annotations = [otherwise];
  page.follow({});
  expect(page.marks()).toEqual([mark]);
  expect(mark?.annotation).toBe(otherwise);
  expect(page.taken).toEqual([]);
});

test('a mark that an edit has taken off is made anew where its text is back', () => {
  const page = painted([named('peter-dahlin', 'Peter Dahlin')]);
  const [lost] = page.marks();
  if (lost) page.there.delete(lost.id);
  page.follow({});
  expect(page.marks()).toHaveLength(1);
  expect(page.marks()).not.toContain(lost);
});

test('a mark that is taken off and made again is known by the same number, another name by another', () => {
  const page = painted([named('peter-dahlin', 'Peter Dahlin')]);
  const ids = () => page.marks().map(({ id }) => id);
  const [before] = ids();
  page.anew([named('peter-dahlin', 'Peter Dahlin')]);
  expect(ids()).toEqual([before]);
  page.anew([named('peter', 'Peter')]);
  expect(ids()).not.toContain(before);
});

/** A page of one passage, painted. */
function painted(annotations: readonly Annotation[]) {
  // Of a node nothing else is asked, and of the marks' keeper this.
  const node = { data: TEXT, isConnected: true } as Text;
  const block = {
    text: TEXT,
    nodes: [{ node, start: 0, end: TEXT.length, offset: 0 }],
  } as unknown as Block;
  const passage: Passage = { block, annotations, marks: [] };
  const there = new Map<number, Mark>();
  const taken: Mark[] = [];
  const marks = {
    add: (mark: Mark) => void there.set(mark.id, mark),
    get: (id: number) => there.get(id),
    remove(mark: Mark) {
      if (there.get(mark.id) !== mark) return;
      there.delete(mark.id);
      taken.push(mark);
    },
  } as unknown as Marks;
  let settings: PageSettings = forPage(DEFAULT_SETTINGS, '');
  const painter = createPainter(
    marks,
    () => undefined,
    () => settings,
  );
  painter.mark([passage]);
  return {
    /** Has the page read anew, and painted when it has been. */
    anew(annotations: readonly Annotation[]) {
      painter.unmark(passage);
      passage.annotations = annotations;
      painter.recount([passage]);
      painter.mark([passage]);
    },
    passage,
    there,
    taken,
    marks: () => [...there.values()],
    follow(changed: Partial<PageSettings>) {
      settings = { ...settings, ...changed };
      painter.repaint([passage]);
    },
  };
}

function named(entity: string, exact: string): Annotation {
  const start = TEXT.indexOf(exact);
  const end = start + exact.length;
  return { block: 0, start, end, exact, entity, others: [], ambiguous: false, evidence: [] };
}
