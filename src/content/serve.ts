import type { ToPage } from '../messages/contract';
import { TO_PAGE } from '../messages/to-page';
import { envelope, type Handlers } from '../messages/transport';
import type { EntityId } from '../model/entity';
import { linesOf } from './hit';
import type { LazyPointing } from './lazy-pointing';
import type { Mark } from './marks';
import type { Reader } from './reader';

/** What answers popup and side panel; rejects what is none of their questions. */
export function serve(
  reader: Reader,
  pointing: LazyPointing,
): (message: unknown) => Promise<unknown> {
  const jump = jumper(reader, pointing);
  const step = stepper(reader, pointing);
  const handlers: Handlers<ToPage, undefined> = {
    cast: () => reader.cast(),
    inView: () => ({ entities: reader.inView() }),
    jump: ({ id }) => ({ found: jump(id) }),
    step: ({ by }) => ({ found: step(by) }),
    async date({ asOf }) {
      await reader.setDate(asOf);
      return reader.cast();
    },
  };
  return async (message) => {
    const sent = envelope(message);
    if (!sent || !isKind(sent.kind)) throw new Error('no question for a page');
    const request = TO_PAGE[sent.kind](sent.request);
    if (request === undefined) throw new Error(`${sent.kind}: not its shape`);
    // The request was parsed by the kind's own reader, so it is what that handler takes.
    return (handlers[sent.kind] as (request: unknown) => unknown)(request);
  };
}

function isKind(kind: string): kind is keyof ToPage {
  return Object.hasOwn(TO_PAGE, kind);
}

/** Goes to the next mention of an entity, round to the first again; false where there is none. */
function jumper(reader: Reader, pointing: LazyPointing): (id: EntityId) => boolean {
  let last = { id: '', index: -1 };
  return (id) => {
    const mentions = reader.mentions(id);
    last = { id, index: last.id === id ? (last.index + 1) % mentions.length : 0 };
    const mention = mentions[last.index];
    const mark = mention && reader.markFor(mention);
    if (!mark) return false;
    bring(mark, pointing, {});
    return true;
  };
}

/** Goes from mark to mark in reading order, from the one whose card is open or the first in view. */
function stepper(reader: Reader, pointing: LazyPointing): (by: 1 | -1) => boolean {
  return (by) => {
    const marks = reader.marks();
    if (!marks.length) return false;
    const shown = pointing.shown();
    const at = marks.findIndex(({ id }) => id === shown);
    const inView = marks.findIndex((mark) => linesOf(mark).some(({ top }) => top >= 0));
    const next = at >= 0 ? at + by : by > 0 ? inView : inView - 1;
    const mark = marks[(next + marks.length) % marks.length];
    if (mark) bring(mark, pointing, { focus: true });
    return true;
  };
}

function bring(mark: Mark, pointing: LazyPointing, how: { focus?: boolean }): void {
  mark.pieces[0]?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // After the scroll's own event, which closes cards.
  requestAnimationFrame(() => requestAnimationFrame(() => void pointing.show(mark, how)));
}
