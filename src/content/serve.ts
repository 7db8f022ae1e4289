import { browser } from '../browser';
import type { ToPage } from '../messages/contract';
import { TO_PAGE } from '../messages/shapes';
import { envelope, type Handlers } from '../messages/transport';
import type { EntityId } from '../model/entity';
import type { Interaction } from './interact';
import type { Reader } from './reader';

/** Answers popup and side panel. No content script can send here: only extension pages can name a tab. */
export function serve(reader: Reader, interaction: Interaction, signal: AbortSignal): void {
  const jump = jumper(reader, interaction);
  const handlers: Handlers<ToPage, undefined> = {
    cast: () => reader.cast(),
    jump: ({ id }) => ({ found: jump(id) }),
    async date({ asOf }) {
      await reader.setDate(asOf);
      return reader.cast();
    },
  };
  const listen = (message: unknown, sender: { id?: string }) => {
    const sent = envelope(message);
    if (!sent || sender.id !== browser.runtime.id) return undefined;
    if (!isKind(sent.kind)) return undefined;
    const request = TO_PAGE[sent.kind](sent.request);
    if (request === undefined) return Promise.reject(new Error(`${sent.kind}: not its shape`));
    // The request was parsed by the kind's own reader, so it is what that handler takes.
    return Promise.resolve((handlers[sent.kind] as (request: unknown) => unknown)(request));
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen));
}

function isKind(kind: string): kind is keyof ToPage {
  return Object.hasOwn(TO_PAGE, kind);
}

/** Goes to the next mention of an entity, round to the first again; false where there is none. */
function jumper(reader: Reader, interaction: Interaction): (id: EntityId) => boolean {
  let last = { id: '', index: -1 };
  return (id) => {
    const mentions = reader.mentions(id);
    last = { id, index: last.id === id ? (last.index + 1) % mentions.length : 0 };
    const mention = mentions[last.index];
    const mark = mention && reader.markFor(mention);
    if (!mark) return false;
    mark.pieces[0]?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // After the scroll's own event, which closes cards.
    requestAnimationFrame(() => requestAnimationFrame(() => interaction.show(mark, {})));
    return true;
  };
}
