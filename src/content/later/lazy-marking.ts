import { browser } from '../../browser';
import { CHANGED } from '../../messages/contract';
import { answering, envelope } from '../../messages/transport';
import type { Tools } from '../../page/tools';
import type { Connection } from '../connection';
import type { Passages } from '../reading/passages';
import type { PageText } from '../reading/read-page';
import type { Reading } from '../reading/watch';
import { isTopFrame } from '../starting/readable';
import { MARKING } from './offered';

/** What marks a page and answers for it; its script comes when somebody is named, or is asked for. */
export interface Marking {
  /** Has what is new read and marked, and forgets what is gone. */
  read(page: PageText): Promise<Reading>;
  /** Whether a node is our own host. */
  isOurs(node: EventTarget): boolean;
  /** Heeds changed settings and permissions. */
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
  /** Whether the page is to be marked, whatever is named on it. */
  isWanted(): boolean;
}

/**
 * What marks the page, made by the first `read`. Where popup or side panel ask before anybody is named,
 * `reread` is to have the page read for them; no content script can ask: only extension pages can name
 * a tab.
 */
export function lazyMarking(parts: MarkingParts): LazyMarking {
  const { connection, life, reread } = parts;
  let offered: MakeMarking | undefined;
  let made: Marking | undefined;
  let wanted = false;
  // Popup and side panel ask the page itself alone; a frame has nothing to hear before it has marks.
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

  /** It may have come just before the script that reads the page, or with the news that somebody is named. */
  function isOffered(): boolean {
    offered ??= MARKING.take();
    return offered !== undefined;
  }

  async function make(): Promise<Marking | undefined> {
    if (!isOffered()) await connection.ask('run', { script: 'marks' });
    if (life.signal.aborted || !isOffered()) return undefined;
    if (!isTopFrame(window)) listen();
    return offered?.(parts);
  }

  function listen(): void {
    const { onMessage } = browser.runtime;
    const heed = answering((message, sender: { id?: string }) => {
      const sent = sender.id === browser.runtime.id ? envelope(message) : undefined;
      if (sent?.kind === CHANGED.kind) return made?.follow();
      return sent && answer(message);
    });
    onMessage.addListener(heed);
    life.signal.addEventListener('abort', () => onMessage.removeListener(heed));
  }

  async function answer(message: unknown): Promise<unknown> {
    wanted = true;
    if (!made) await reread();
    if (!made) throw new Error('This page is not read.');
    return made.answer(message);
  }
}
