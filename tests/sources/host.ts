import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Store } from 'oxigraph';
import type { World } from './world';
import { graphOf, results } from './world-graph';
import { itemJson } from './world-json';

/** What the host does instead of answering as it should. */
export type Fault =
  | { readonly status: number; readonly retryAfter?: string }
  | 'maxlag'
  | 'hang'
  | 'truncate'
  | 'wrong-item'
  | 'stall'
  /** Nothing until `release`, then the answer. */
  | 'wait';

/** A host on loopback: Wikidata's two services over one world, and any file. */
export interface Host {
  readonly origin: string;
  /** `wbgetentities`. */
  readonly api: string;
  readonly sparql: string;
  /** Every address asked for, with the time in milliseconds and the request's headers. */
  readonly requests: { url: URL; at: number; headers: IncomingMessage['headers'] }[];
  /** Faults for the next requests of a path, one each; `undefined` lets one pass. */
  readonly faults: Map<string, (Fault | undefined)[]>;
  /** Lets go of every request that waits. */
  release(): void;
  /** Answers a path with whatever the handler does. */
  on(path: string, handle: (request: IncomingMessage, response: ServerResponse) => void): string;
  close(): Promise<void>;
}

export async function openHost(world: World): Promise<Host> {
  const requests: Host['requests'] = [];
  const faults: Host['faults'] = new Map();
  const handlers = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const waiting: (() => void)[] = [];
  let graph: Store | undefined;
  handlers.set('/w/api.php', ({ url }, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ entities: entities(world, new URL(url ?? '', 'http://a')) }));
  });
  handlers.set('/sparql', ({ url }, response) => {
    graph ??= graphOf(world);
    const query = new URL(url ?? '', 'http://a').searchParams.get('query') ?? '';
    response.setHeader('content-type', 'application/sparql-results+json');
    response.end(results(graph, query));
  });
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push({ url, at: performance.now(), headers: request.headers });
    const fault = faults.get(url.pathname)?.shift();
    response.setHeader('access-control-allow-origin', '*');
    if (fault && fault !== 'wait') return misbehave(fault, url, world, response);
    const answer = () => {
      const handle = handlers.get(url.pathname);
      if (handle) handle(request, response);
      else response.writeHead(404).end();
    };
    if (fault) waiting.push(answer);
    else answer();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the host has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    api: `${origin}/w/api.php`,
    sparql: `${origin}/sparql`,
    requests,
    faults,
    release() {
      for (const answer of waiting.splice(0)) answer();
    },
    on(path, handle) {
      handlers.set(path, handle);
      return origin + path;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function entities({ items, redirects }: World, { searchParams }: URL): object {
  const found: Record<string, object> = {};
  const titles = searchParams.get('titles')?.split('|') ?? [];
  for (const title of titles) {
    const item = [...items.values()].find((one) => one.title === title);
    if (item) found[item.id] = itemJson(item);
    else found[`-${title}`] = { site: 'enwiki', title, missing: '' };
  }
  for (const id of searchParams.get('ids')?.split('|') ?? []) {
    const to = redirects.get(id);
    const item = items.get(to ?? id);
    if (!item) found[id] = { id, missing: '' };
    else found[id] = { ...itemJson(item), ...(to && { redirects: { from: id, to } }) };
  }
  return found;
}

function misbehave(
  fault: Exclude<Fault, 'wait'>,
  url: URL,
  world: World,
  response: ServerResponse,
): void {
  if (fault === 'hang') return;
  if (typeof fault === 'object') {
    const wait = fault.retryAfter !== undefined && { 'retry-after': fault.retryAfter };
    response.writeHead(fault.status, { ...wait }).end();
    return;
  }
  if (fault === 'maxlag') {
    response.setHeader('retry-after', '0').setHeader('mediawiki-api-error', 'maxlag');
    response.end(JSON.stringify({ error: { code: 'maxlag', info: 'Waiting for 10.0.0.1' } }));
    return;
  }
  const body = JSON.stringify({ entities: entities(world, url) });
  if (fault === 'wrong-item') {
    const [other] = [...world.items.values()].slice(-1);
    response.end(JSON.stringify({ entities: other ? { [other.id]: itemJson(other) } : {} }));
  } else if (fault === 'truncate') {
    response.end(body.slice(0, body.length / 2));
  } else {
    // The rest never comes.
    response.writeHead(200, { 'content-length': String(body.length) });
    response.write(body.slice(0, body.length / 2));
  }
}
