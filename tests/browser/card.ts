import type { CDPSession, Page } from 'puppeteer-core';

/**
 * Runs a function over the card's root element on a page; undefined where no card is open. The root
 * is in a closed shadow root, which the debugger may enter: there is no test-only open mode.
 */
export function inCard<T>(page: Page, read: (root: HTMLElement) => T): Promise<T | undefined> {
  return 'browsingContext' in page.mainFrame()
    ? inCardFirefox(page, read)
    : inCardChrome(page, read);
}

/** The card's text as it is laid out, with plain spaces; one made ready but not yet to be seen has none. */
export async function cardText(page: Page): Promise<string | undefined> {
  const words = await inCard(page, (root) => root.innerText);
  return words?.replaceAll('\u00a0', ' ').replaceAll('\u2060', '') || undefined;
}

/** A control is there with the click that calls for it, as soon as the page has drawn. */
const DRAWN_MS = 2_000;

/** Where a control of the card is: the middle of the first element whose text begins so, once it is there. */
export async function inCardAt(page: Page, selector: string, words = ''): Promise<Point> {
  const read = new Function(
    'root',
    `const all = [...root.querySelectorAll(${JSON.stringify(selector)})];
     const it = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(${JSON.stringify(words)}));
     it?.scrollIntoView({ block: 'nearest' });
     const box = it?.getBoundingClientRect();
     return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };`,
  ) as (root: HTMLElement) => Point | undefined; // The body is the line above.
  for (const end = Date.now() + DRAWN_MS; ; ) {
    const point = await inCard(page, read);
    if (point) return point;
    if (Date.now() > end) {
      const said = (await cardText(page)) ?? 'it is closed';
      throw new Error(`the card has no ${selector} with “${words}”: ${said}`);
    }
  }
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface DomNode {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

async function inCardChrome<T>(page: Page, read: (root: HTMLElement) => T): Promise<T | undefined> {
  const client: CDPSession = await page.createCDPSession();
  try {
    const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = findHost(root)?.shadowRoots?.[0]?.children?.[0];
    if (!shadow) return undefined;
    const { object } = await client.send('DOM.resolveNode', {
      backendNodeId: shadow.backendNodeId,
    });
    const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () { return (${read})(this); }`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  } finally {
    await client.detach();
  }
}

function findHost(node: DomNode): DomNode | undefined {
  // While it is made ready and not yet to be seen, the host is inert.
  const { attributes = [] } = node;
  const isHost =
    attributes.includes('popover') && !attributes.includes('inert') && node.shadowRoots?.length;
  if (isHost) return node;
  for (const child of node.children ?? []) {
    const found = findHost(child);
    if (found) return found;
  }
  return undefined;
}

/** A page's context in WebDriver BiDi, and the session to speak of it. */
export function bidi(page: Page): { context: string; send: BidiSend } {
  const { browsingContext } = page.mainFrame() as unknown as BidiFrame; // See BidiFrame.
  const { session } = browsingContext.userContext.browser;
  return { context: browsingContext.id, send: (method, params) => session.send(method, params) };
}

type BidiSend = (method: string, params: unknown) => Promise<{ result: BidiResult }>;

/** The part of puppeteer's BiDi frame that reaches the protocol itself. */
interface BidiFrame {
  readonly browsingContext: {
    readonly id: string;
    readonly userContext: {
      readonly browser: {
        readonly session: { readonly send: BidiSend };
      };
    };
  };
}
interface BidiResult {
  readonly result?: { readonly value?: unknown; readonly sharedId?: string };
  readonly contexts?: readonly { readonly context: string }[];
  readonly exceptionDetails?: { readonly text: string };
}
interface BidiNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly shadowRoot?: BidiNode | null;
    readonly children?: readonly BidiNode[];
  };
}

async function inCardFirefox<T>(
  page: Page,
  read: (root: HTMLElement) => T,
): Promise<T | undefined> {
  const { context, send } = bidi(page);
  const target = { context };
  const { result: found } = await send('script.evaluate', {
    expression: `document.querySelector('div[popover]:popover-open:not([inert])')`,
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 3 },
  });
  const host = found.result as BidiNode | undefined; // A node, for that is what was asked for.
  const root = host?.value?.shadowRoot?.value?.children?.[0];
  if (!root?.sharedId) return undefined;
  const { result } = await send('script.callFunction', {
    functionDeclaration: `(root) => JSON.stringify({ value: (${read})(root) })`,
    arguments: [{ sharedId: root.sharedId }],
    target,
    awaitPromise: false,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return JSON.parse(String(result.result?.value)).value;
}
