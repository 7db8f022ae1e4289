import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serve } from '../../../src/content/answering/serve';
import type { LazyPointing } from '../../../src/content/later/lazy-pointing';
import type { AnnotatedArticle } from '../../../src/content/marking/annotated-article';
import type { Mark } from '../../../src/content/marking/marks';
import type { Passage } from '../../../src/content/reading/passages';

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => run());
  const top: { parent?: object } = {};
  vi.stubGlobal('window', Object.assign(top, { parent: top }));
  vi.stubGlobal('document', { activeElement: null });
  vi.stubGlobal('HTMLIFrameElement', class {});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/**
 * A page of three marks, above the window all of them, but for those that are `hidden`; `passages` may be
 * taken out and put back.
 */
function page(hidden: readonly number[] = []) {
  const tops = [-20, -20, -20];
  const marks = ['hu', 'law', 'hu'].map((entity, id) => {
    const at = () => tops[id] ?? 0;
    const lines = () => (hidden.includes(id) ? [] : [{ top: at(), bottom: at() + 20 }]);
    const range = { setStart() {}, setEnd() {}, getClientRects: lines };
    const node = { isConnected: true, data: entity, ownerDocument: { createRange: () => range } };
    const annotation = { entity, exact: entity, start: 0, end: entity.length, others: [] };
    const pieces = [{ node, start: 0, end: entity.length }];
    return { id, annotation, pieces } as unknown as Mark; // Nothing else is looked at.
  });
  const passages = marks.map(({ annotation, pieces, ...mark }) => {
    const nodes = pieces.map((piece) => ({ ...piece, offset: 0 }));
    const block = { text: annotation.exact, nodes };
    return { block, annotations: [annotation], marks: [{ ...mark, annotation, pieces }] };
  }) as unknown as Passage[]; // Likewise.
  const shown: number[] = [];
  let isOpen = true;
  const pointing = {
    shown: () => (isOpen ? (shown.at(-1) ?? null) : null),
    async show({ id }: Mark) {
      isOpen = true;
      shown.push(id);
    },
  };
  const article = {
    passages: () => passages,
    markFor: ({ annotation }: Mark) => marks.find((mark) => mark.annotation === annotation),
  };
  // Nothing else is asked of them.
  const answer = serve(article as unknown as AnnotatedArticle, pointing as unknown as LazyPointing);
  const ask = (kind: string, request: unknown) => answer({ kind, request });
  const close = () => {
    isOpen = false;
  };
  return { shown, passages, tops, ask, close };
}

test('where all marks are above the window, the next is the first and the one before the last', async () => {
  const { shown, ask } = page();
  await ask('step', { by: 1 });
  await ask('step', { by: -1 });
  expect(shown).toEqual([0, 2]);
});

test('after its card was closed, steps go on from the name while that is in view', async () => {
  const { shown, tops, ask, close } = page();
  vi.stubGlobal('innerHeight', 800);
  tops.splice(0, 3, 100, 400, 700);
  await ask('step', { by: 1 });
  await ask('step', { by: 1 });
  close();
  await ask('step', { by: 1 });
  close();
  await ask('step', { by: -1 });
  close();
  // The reader has scrolled on: the first that is in view.
  tops.splice(0, 3, -500, -200, 100);
  await ask('step', { by: 1 });
  expect(shown).toEqual([0, 1, 2, 1, 2]);
});

test('steps and jumps pass over what the page has hidden', async () => {
  const { shown, ask } = page([1, 2]);
  await ask('step', { by: 1 });
  await ask('step', { by: 1 });
  await ask('jump', { id: 'hu' });
  await ask('jump', { id: 'hu' });
  expect(shown).toEqual([0, 0, 0, 0]);
  expect(await ask('jump', { id: 'law' })).toEqual({ found: false });
});

test('jumps go round the mentions, also after there were none for a while', async () => {
  const { shown, passages, ask } = page();
  for (let times = 0; times < 3; times++) await ask('jump', { id: 'hu' });
  const away = passages.splice(0);
  expect(await ask('jump', { id: 'hu' })).toEqual({ found: false });
  passages.push(...away);
  expect(await ask('jump', { id: 'hu' })).toEqual({ found: true });
  expect(shown).toEqual([0, 2, 0, 2]);
});

test('in a frame steps begin where the reader is, if that is in it, and another frame begins none', async () => {
  vi.stubGlobal('innerHeight', 800);
  vi.stubGlobal('window', { parent: {} });
  const focus = { activeElement: null, isHere: false, hasFocus: () => focus.isHere };
  vi.stubGlobal('document', focus);
  const { shown, tops, ask, close } = page();
  close();
  tops.splice(0, 3, -500, 100, 400);
  const step = { by: 1, from: 'here' };
  expect(await ask('step', step)).toEqual({ found: false, here: false });
  focus.isHere = true;
  expect(await ask('step', step)).toEqual({ found: true, here: true });
  expect(shown).toEqual([1]);
});
