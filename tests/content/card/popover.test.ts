import { beforeEach, expect, test, vi } from 'vitest';
import type { Drawn } from '../../../src/content/card/draw-card';
import { createPopover } from '../../../src/content/card/popover';
import type { CardParts } from '../../../src/content/later/lazy-card';
import type { Mark } from '../../../src/content/marking/marks';
import type { CardContents } from '../../../src/content/pointing/cards';

const drawn: Drawn[] = [];
vi.mock('../../../src/content/card/draw-card', () => ({
  drawCard: (_root: object, _parts: object, one: Drawn) => drawn.push(one),
}));
vi.mock('../../../src/content/card/host', () => {
  const root = { dataset: {}, querySelector: () => null };
  const contains = () => false;
  return { createHost: () => ({ root, contains, holds: contains, show() {}, hide() {} }) };
});
vi.mock('../../../src/content/card/window', () => ({ viewOf: () => ({ top: 0, height: 600 }) }));
vi.mock('../../../src/content/card/surroundings', () => ({ surroundingsOf: () => ({}) }));
vi.mock('../../../src/content/card/focus-return', () => ({
  createFocusReturn: () => ({ remember() {}, giveBack() {} }),
}));
vi.mock('preact', () => ({ render() {}, options: {} }));

const LINE = { left: 0, top: 0, width: 40, height: 20 };

/** Contents that have come at once, or come when `arrive` is called with their id. */
const here = new Map<string, CardContents>();
const coming = new Map<string, (told: CardContents) => void>();

function contents(id: string): CardContents {
  return { entity: { id }, onPage: [], readings: [] } as unknown as CardContents; // Nothing else is looked at.
}

function arrive(id: string): void {
  coming.get(id)?.(contents(id));
}

function markOf(entity: string): Mark {
  const range = { setStart() {}, setEnd() {}, getClientRects: () => [LINE] };
  const ownerDocument = { createRange: () => range };
  const node = { data: entity, isConnected: true, ownerDocument };
  return {
    id: entity.length,
    annotation: { entity, exact: entity, others: [] },
    pieces: [{ node, start: 0, end: entity.length }],
  } as unknown as Mark; // Likewise.
}

function opened(first: string) {
  const parts = {
    document: { activeElement: null },
    theme: () => 'page',
    cards: {
      have: (id: string) => here.get(id),
      fetch: (id: string) => new Promise((come) => coming.set(id, come)),
    },
  } as unknown as CardParts; // Likewise.
  const closed = vi.fn();
  const card = createPopover({ ...parts, events: { close: closed, pin() {} } });
  const show = (id: string) => {
    here.set(id, contents(id));
    card.show(markOf(id), { line: LINE, pinned: false });
  };
  show(first);
  return { card, show, closed };
}

async function followLink(id: string): Promise<void> {
  last()?.navigate(id);
  arrive(id);
  await vi.waitFor(() => expect(said()).toBe(id));
}

function last(): Drawn | undefined {
  return drawn.at(-1);
}

function said(): string | undefined {
  return last()?.told.entity.id;
}

beforeEach(() => {
  drawn.length = 0;
  here.clear();
  coming.clear();
});

test('where many links led on, Back leads to the card of the mark, and only that says why it was read so', async () => {
  opened('hu');
  await vi.waitFor(() => expect(said()).toBe('hu'));
  for (let step = 1; step <= 14; step++) await followLink(`linked-${step}`);
  let backs = 0;
  while (!last()?.mention) {
    expect(said()).not.toBe('hu');
    last()?.back();
    backs++;
  }
  expect([said(), backs]).toEqual(['hu', 9]);
});

test('what a link leads to is not shown in the card of another name, opened before it came', async () => {
  const { card, show } = opened('hu');
  await vi.waitFor(() => expect(said()).toBe('hu'));
  last()?.navigate('interpol');
  card.hide();
  show('wray');
  await vi.waitFor(() => expect(said()).toBe('wray'));
  arrive('interpol');
  await new Promise((later) => setTimeout(later));
  expect(said()).toBe('wray');
  expect(last()?.mention?.entity).toBe('wray');
});

test.each([
  ['taken away', { isConnected: false }],
  ['written over', { data: 'Someone else' }],
])('a name that is %s before its card can be shown gets none', async (_how, change) => {
  const { card, closed } = opened('hu');
  await vi.waitFor(() => expect(said()).toBe('hu'));
  const mark = markOf('interpol');
  card.show(mark, { line: LINE, pinned: false });
  Object.assign(mark.pieces[0]?.node ?? {}, change);
  arrive('interpol');
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  expect(said()).toBe('hu');
});
