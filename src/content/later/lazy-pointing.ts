import type { PageSettings } from '../../settings';
import type { Connection } from '../connection';
import type { AnnotatedArticle } from '../marking/annotated-article';
import type { Mark, Marks } from '../marking/marks';
import type { Interaction } from '../pointing/interact';
import { POINTING } from './offered';

export interface PointingParts {
  readonly document: Document;
  readonly marks: Marks;
  readonly article: AnnotatedArticle;
  readonly connection: Connection;
  readonly settings: () => PageSettings;
  readonly signal: AbortSignal;
}

export type MakePointing = (parts: PointingParts) => Interaction;

/** Pointing, which is loaded when needed: a page on which no pointer moves gets no such listeners. */
export interface LazyPointing {
  /** Call it once there are marks; called again, it adds listeners that the page has removed. */
  listen(): void;
  show(mark: Mark, how: Parameters<Interaction['show']>[1]): Promise<void>;
  shown(): number | null;
  close(): void;
  isOurs(node: EventTarget): boolean;
  end(): void;
}

/** A click too: a tap sends a movement first, and may be over before the script is here. */
const HEARD = ['mousemove', 'click'] as const;

/** Loads the script when a pointer first moves on a page with marks, or when a card is asked for. */
export function lazyPointing(parts: PointingParts): LazyPointing {
  const { document, connection, signal } = parts;
  let made: Interaction | undefined;
  let making: Promise<Interaction | undefined> | undefined;
  /** The last movement and the last click while the script is being loaded. */
  const heard = new Map<string, MouseEvent>();
  /** Where the pointer was when the page scrolled under it. */
  let rested: MouseEvent | undefined;
  const options = { capture: true, passive: true, signal };

  async function make(): Promise<Interaction | undefined> {
    await connection.ask('run', { script: 'pointer' });
    const offered = POINTING.take();
    if (!offered) making = undefined;
    if (!offered || signal.aborted) return undefined;
    for (const type of HEARD) document.removeEventListener(type, hear, options);
    document.removeEventListener('scroll', forget, options);
    made = offered(parts);
    for (const event of heard.values()) made.heed(event);
    heard.clear();
    return made;
  }

  function come(): Promise<Interaction | undefined> {
    making ??= make();
    return making;
  }

  function hear(event: MouseEvent): void {
    if (!event.isTrusted || isOfScrolling(event)) return;
    heard.set(event.type, event);
    document.addEventListener('scroll', forget, options);
    void come();
  }

  /** A name that comes under a resting pointer was not pointed at. */
  function forget(): void {
    rested = heard.get('mousemove') ?? rested;
    heard.delete('mousemove');
  }

  /** After scrolling Chromium sends a movement from where the pointer already was. */
  function isOfScrolling({ type, clientX, clientY }: MouseEvent): boolean {
    return type === 'mousemove' && rested?.clientX === clientX && rested.clientY === clientY;
  }

  return {
    listen() {
      if (made) made.listen();
      else for (const type of HEARD) document.addEventListener(type, hear, options);
    },
    async show(mark, how) {
      (await come())?.show(mark, how);
    },
    shown: () => made?.shown() ?? null,
    close: () => made?.close(),
    isOurs: (node) => made?.isOurs(node) ?? false,
    end: () => made?.end(),
  };
}
