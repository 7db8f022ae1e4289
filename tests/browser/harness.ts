import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { BUILDS, build } from '../../src/cli/build';
import type { BrowserName } from '../../src/cli/find-browsers';
import { launch, type Session } from '../../src/cli/launch';
import { ROOT } from '../../src/cli/run-step';

/** A web site on loopback that notes every request. */
export interface Site {
  readonly origin: string;
  readonly requests: string[];
  /** Serves a text under a path; returns its address. */
  serve(path: string, body: string, type?: string): string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Serves `tests/fixtures/pages` and whatever a test adds, on a free port. */
export async function openSite(): Promise<Site> {
  const added = new Map<string, { body: string; type: string }>();
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    const file = join(ROOT, 'tests/fixtures/pages', path);
    const own = added.get(path);
    if (own) response.setHeader('content-type', own.type).end(own.body);
    else if (path !== '/' && existsSync(file))
      response
        .setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
        .end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // A TCP server has no other.
  return {
    origin,
    requests,
    serve(path, body, type = 'text/html; charset=utf-8') {
      added.set(path, { body, type });
      return origin + path;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

export interface World {
  readonly session: Session;
  readonly site: Site;
}

/** Runs a suite in Chromium and in Firefox, each with the granted build and a site on loopback. */
export function inBothBrowsers(
  title: string,
  suite: (name: BrowserName, world: () => World) => void,
): void {
  const only = process.env.BROWSER;
  for (const name of ['chrome', 'firefox'] as const) {
    describe.skipIf(only && only !== name)(`${title} (${name})`, () => {
      let world: World | undefined;
      beforeAll(async () => {
        const extension = builtFolder(name);
        const [session, site] = await Promise.all([
          launch(name, { extension, headless: true }),
          openSite(),
        ]);
        world = { session, site };
        await installed(session);
      });
      afterAll(async () => {
        await world?.session.close();
        await world?.site.close();
      });
      suite(name, () => {
        if (!world) throw new Error('The browser did not start.');
        return world;
      });
    });
  }
}

/** The granted build, made now if nobody has: `npm test` builds all before. */
function builtFolder(name: BrowserName): string {
  const granted = BUILDS.find((one) => one === `${name}-granted`);
  if (!granted) throw new Error(`no granted build for ${name}`);
  const folder = join(ROOT, 'dist', granted);
  return existsSync(join(folder, 'manifest.json')) ? folder : build(granted);
}

/** Resolves when the extension has opened its welcome page and its dataset is in place. */
async function installed(session: Session): Promise<void> {
  await until(async () => {
    const pages = await session.browser.pages();
    return pages.some((page) => page.url().includes('/welcome/'));
  }, 'the welcome page');
}

/** Polls until `what` holds; fails saying what was waited for. */
export async function until<T>(
  what: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  name: string,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    const value = await what();
    if (value !== undefined && value !== false && value !== null) return value;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`Waited ${timeout} ms for ${name}.`);
}

/** Opens an address in a new tab of its own. */
export async function open(world: World, address: string): Promise<Page> {
  const page = await world.session.browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.bringToFront();
  return page;
}
