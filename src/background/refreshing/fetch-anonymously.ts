import { browser } from '../../browser';

/** What comes back from the frame, whose script is `asking.js`; the body is a stream. */
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
 * Fetches as `fetch` does, without an origin by which the host could recognise this browser. Where the
 * extension has no permission for the host, Firefox sends an origin that is unique to each installation, so
 * the request is made from a frame without one. In Chromium the origin is the extension's id, the same for
 * everybody.
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
  // A constructed Response has no `url`.
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
