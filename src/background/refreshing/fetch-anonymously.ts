import { browser } from '../../browser';

/** What comes back from the frame, whose script is `asking.js`; its body is handed over as it comes. */
type Told =
  | {
      readonly status: number;
      readonly headers: [string, string][];
      readonly url: string;
      readonly body: ReadableStream<Uint8Array> | null;
    }
  | { readonly refused: string; readonly body: null };

let coming: Promise<Window> | undefined;

/**
 * Fetches as `fetch` does, and tells the host nothing of this browser. Without a permission for a host
 * Firefox says where a request comes from, in a name that each installation has for itself: so it comes
 * from a frame that has no origin. In Chromium that name is the extension's, and the same for all.
 */
export async function fetchAnonymously(url: URL, init: RequestInit): Promise<Response> {
  // A service worker has no frames.
  if (typeof document === 'undefined' || (await isAllowed(url))) return fetch(url, init);
  const { signal, ...rest } = init;
  signal?.throwIfAborted();
  coming ??= frame();
  const asking = coming;
  const { port1: port, port2 } = new MessageChannel();
  signal?.addEventListener('abort', () => port.postMessage('stop'));
  const told = await new Promise<Told>((answer, stop) => {
    port.onmessage = ({ data }) => answer(data);
    signal?.addEventListener('abort', () => stop(signal.reason));
    asking
      .then((asked) => asked.postMessage({ url: url.href, init: rest }, '*', [port2]))
      .catch(stop);
  });
  if ('refused' in told) throw new TypeError(told.refused);
  const { status, headers, body, url: end } = told;
  // A response that is made has no address of its own.
  return Object.defineProperty(new Response(body, { status, headers }), 'url', { value: end });
}

async function isAllowed({ protocol, hostname }: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

function frame(): Promise<Window> {
  const made = document.createElement('iframe');
  made.setAttribute('sandbox', 'allow-scripts');
  made.src = '/asking.html';
  return new Promise((loaded) => {
    made.addEventListener('load', () => made.contentWindow && loaded(made.contentWindow));
    document.documentElement.append(made);
  });
}
