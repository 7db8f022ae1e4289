import { browser } from '../../browser';
import { CHANGED } from '../../messages/contract';
import { answering, envelope } from '../../messages/transport';
import type { Tools } from '../../page/tools';
import type { Connection } from '../connection';
import type { Passages } from '../reading/passages';
import type { PageText } from '../reading/read-page';
import type { ReadResult } from '../reading/watch';
import { isTopFrame } from '../starting/readable';
import { MARKING } from './offered';

/** Marks a page and answers for it. Its script comes when somebody is named, or popup or panel ask. */
export interface Marking {
  /** Has new text annotated and marked, and forgets text that is gone. */
  read(page: PageText): Promise<ReadResult>;
  /** Whether a node is our own host. */
  isOurs(node: EventTarget): boolean;
  /** Fetches changed settings and permissions. */
  follow(): Promise<void>;
  /** Answers popup and side panel. */
  answer(message: unknown): Promise<unknown>;
}

export interface MarkingParts {
  readonly document: Document;
  readonly connection: Connection;
  readonly tools: Tools;
  readonly texts: Passages;
  readonly life: AbortController;
  /** Has the page read again. */
  readonly reread: () => Promise<unknown>;
}

export type MakeMarking = (parts: MarkingParts) => Marking;

export interface LazyMarking extends Omit<Marking, 'answer' | 'follow'> {
  /** Whether the page is to be marked without asking first whether it names anybody. */
  isWanted(): boolean;
}

/**
 * Marking, loaded at the first `read`. Where popup or side panel ask before anybody is named, `reread`
 * has the page read for them. Only they can ask: a content script cannot send a message to a tab.
 */
export function lazyMarking(parts: MarkingParts): LazyMarking {
  const { connection, life, reread } = parts;
  let offered: MakeMarking | undefined;
  let made: Marking | undefined;
  let wanted = false;
  /** Whether something has changed while there was no marking to follow it. */
  let missed = false;
  // Popup and side panel ask the top frame only; other frames have nothing to hear before they have marks.
  if (isTopFrame(window)) listen();
  return {
    isWanted: () => wanted || isOffered(),
    async read(page) {
      wanted = true;
      made ??= await make();
      return made ? made.read(page) : { took: page.took, answered: false };
    },
    isOurs: (node) => made?.isOurs(node) ?? false,
  };

  /** The background may have run that script already: before this one, or because somebody is named. */
  function isOffered(): boolean {
    offered ??= MARKING.take();
    return offered !== undefined;
  }

  async function make(): Promise<Marking | undefined> {
    if (!isOffered()) await connection.ask('run', { script: 'marks' });
    if (life.signal.aborted || !isOffered()) return undefined;
    if (!isTopFrame(window)) listen();
    const marking = offered?.(parts);
    // That the permission is gone no other answer tells.
    if (missed) void marking?.follow();
    return marking;
  }

  function listen(): void {
    const { onMessage } = browser.runtime;
    const heed = answering((message, sender: { id?: string }) => {
      const sent = sender.id === browser.runtime.id ? envelope(message) : undefined;
      if (sent?.kind === CHANGED.kind) {
        missed = !made;
        return made?.follow();
      }
      return sent && answer(message);
    });
    onMessage.addListener(heed);
    life.signal.addEventListener('abort', () => onMessage.removeListener(heed));
  }

  async function answer(message: unknown): Promise<unknown> {
    wanted = true;
    if (!made) await reread();
    if (!made) throw new Error('this page is not read');
    return made.answer(message);
  }
}
