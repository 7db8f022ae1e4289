import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** A web site on loopback that notes every request. */
export interface Site {
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly requests: string[];
  /** Serves a text under a path; returns its address. */
  serve(
    path: string,
    body: string,
    type?: string,
    headers?: Readonly<Record<string, string>>,
  ): string;
  close(): Promise<void>;
}

const HTML = 'text/html; charset=utf-8';
const TYPES: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.htm': HTML,
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Serves the files of a folder and whatever is added, on a free port of 127.0.0.1. */
export async function openSite(folder: string): Promise<Site> {
  const added = new Map<string, { body: string; headers: Readonly<Record<string, string>> }>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    const file = fileAt(folder, pathname);
    const own = added.get(pathname);
    if (own) response.writeHead(200, own.headers).end(own.body);
    else if (file && existsSync(file) && statSync(file).isFile())
      response.setHeader('content-type', typeOf(file)).end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The site has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    requests,
    serve(path, body, type = HTML, headers = {}) {
      added.set(path, { body, headers: { 'content-type': type, ...headers } });
      return origin + path;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Undefined where a path is not encoded as paths are: no file is called so. */
function fileAt(folder: string, path: string): string | undefined {
  try {
    return join(folder, normalize(decodeURIComponent(path)));
  } catch {
    return undefined;
  }
}

function typeOf(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
}
