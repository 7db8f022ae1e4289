import { createServer } from 'node:http';

/** Stands between a browser and the network: notes who is asked for, and lets nobody out. */
export interface Wall {
  /** `127.0.0.1:port`, to be set as the browser's proxy. */
  readonly address: string;
  /** `host:port` or address of every attempt, in order. */
  readonly attempts: string[];
  close(): Promise<void>;
}

/** A proxy on loopback that refuses everything. Requests to loopback do not pass through it. */
export async function openWall(): Promise<Wall> {
  const attempts: string[] = [];
  const server = createServer((request, response) => {
    attempts.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    attempts.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The wall has no port.');
  return {
    address: `127.0.0.1:${address.port}`,
    attempts,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
