import { dataAddress } from './address';
import { Deadline, LIMITS, type Limits } from './deadline';
import { Refused } from './refused';

/** How a source reaches the network; injected, so that tests can replace it. */
export interface Network {
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>;
  /** Whether 127.0.0.1 may be asked without TLS: in the build for tests only. */
  readonly loopback: boolean;
  readonly signal: AbortSignal;
  /** How long a host is waited for. */
  readonly limits?: Limits;
  /** Called before every request. */
  note(url: URL): void;
}

export interface Wants {
  readonly accept: string;
  readonly mostBytes: number;
  readonly firstByteMs?: number;
}

export interface Answer {
  /** 200 or 404; anything else is refused. */
  readonly status: number;
  /** Empty but with 200. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Where redirects ended. */
  readonly url: URL;
  readonly headers: Headers;
}

/** The most bytes on the wire, where the server announces how many it sends. */
const MOST_WIRE_BYTES = 16 * 1024 * 1024;
/** Servers commonly take requests of 8 KiB. */
const MOST_ADDRESS_UNITS = 8_000;

/**
 * Requests one address. Nothing about the reader goes with it: no cookies, no referrer, and no `ETag` of an
 * earlier answer, by which a host could recognise a reader. The body is counted as it arrives, after
 * decompression, and refused beyond `mostBytes`; a server that stalls is given up. Throws `Refused`.
 */
export async function get(text: string, wants: Wants, network: Network): Promise<Answer> {
  const url = dataAddress(text, network.loopback, MOST_ADDRESS_UNITS);
  const limits = network.limits ?? LIMITS;
  const deadline = new Deadline(network.signal, limits.totalMs);
  try {
    deadline.within(wants.firstByteMs ?? limits.firstByteMs);
    network.note(url);
    const response = await network.fetch(url, {
      signal: deadline.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { accept: wants.accept },
    });
    const end = dataAddress(response.url || url.href, network.loopback, MOST_ADDRESS_UNITS);
    refuseStatus(response);
    if (Number(response.headers.get('content-length') ?? 0) > MOST_WIRE_BYTES)
      throw new Refused('large');
    const { status, headers } = response;
    const body =
      status === 200
        ? await read(response, wants.mostBytes, () => deadline.within(limits.stallMs))
        : new Uint8Array();
    return { status, body, url: end, headers };
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (network.signal.aborted) throw new Refused('cancelled');
    if (deadline.signal.aborted) throw new Refused('slow');
    throw new Refused('unreachable', error instanceof Error ? error.message : '');
  } finally {
    deadline.end();
  }
}

/** Decodes UTF-8 and drops a byte order mark. Throws `Refused` for other encodings and broken text. */
export function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new Refused('encoding');
  }
}

function refuseStatus({ status, headers }: Response): void {
  if (status === 200 || status === 404) return;
  if (status === 429 || status === 503)
    throw new Refused('busy', String(retryAfter(headers.get('retry-after'), Date.now())));
  throw new Refused('status', String(status));
}

/** Seconds to wait by a `Retry-After` header, which has a number or a date; 0 where it has neither. */
export function retryAfter(header: string | null, now: number): number {
  if (header === null) return 0;
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
}

async function read(
  response: Response,
  mostBytes: number,
  wait: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    wait();
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > mostBytes) throw new Refused('large');
    chunks.push(value);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.byteLength;
  }
  return body;
}
