import type { Page } from 'puppeteer-core';
import type { ToBackground, ToPage } from '../messages/contract';
import type { Cast } from '../messages/page-info';
import type { Session } from './launch';

/** A page of the extension from which messages can be sent, as its popup does. */
export interface Inside {
  readonly page: Page;
  ask<K extends keyof ToBackground>(
    kind: K,
    request: ToBackground[K][0],
  ): Promise<ToBackground[K][1]>;
  /** Asks the content script of the tab that shows an address. */
  askTab<K extends keyof ToPage>(
    address: string,
    kind: K,
    request: ToPage[K][0],
  ): Promise<ToPage[K][1]>;
  close(): Promise<void>;
}

/** The extension's own namespace, as its pages see it in both browsers. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: {
    query(query: unknown): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown, options: unknown): Promise<unknown>;
  };
};

/** Opens a page of the extension to ask from; close it when done. */
export async function inside(session: Session, path = 'src/options/index.html'): Promise<Inside> {
  const page = await session.openInside(path);
  return {
    page,
    // What comes back crossed the same border as the popup's own messages, so it has their types.
    ask: (kind, request) =>
      page.evaluate((message) => chrome.runtime.sendMessage(message), {
        kind,
        request,
      } as never) as never,
    askTab: (address, kind, request) =>
      page.evaluate(
        async ({ address, message }) => {
          const tabs = await chrome.tabs.query({});
          const tab = tabs.find(({ url }) => url?.split('#')[0] === address);
          if (!tab) throw new Error(`no tab shows ${address}`);
          return chrome.tabs.sendMessage(tab.id, message, { frameId: 0 });
        },
        { address, message: { kind, request } } as never,
      ) as never,
    close: () => page.close(),
  };
}

/** Who is on the page that a tab shows, once it has been read; gives up after ten seconds. */
export async function castOf(inside: Inside, address: string): Promise<Cast> {
  const end = Date.now() + 10_000;
  let cast: Cast | undefined;
  while (Date.now() < end) {
    cast = await inside.askTab(address, 'cast', {}).catch(() => undefined);
    if (cast?.members.length) break;
    await new Promise((later) => setTimeout(later, 30));
  }
  if (!cast) throw new Error(`The extension does not run on ${address}.`);
  return cast;
}
