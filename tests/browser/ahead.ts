import { expect, test } from 'vitest';
import type { Session } from '../../src/cli/launch';
import { open, until, type World } from './harness';
import { inTime } from './in-time';

const before = (ahead: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>b</title><p>Before.</p><a href="${ahead}">On</a>
<script type="speculationrules">{ "prerender": [{ "urls": ["${ahead}"], "eagerness": "immediate" }] }</script>`;
/** Tells the site when it has been there for long enough to have been read. */
const AHEAD = `<!doctype html><html lang="en"><meta charset="utf-8"><title>a</title><article><h1>The vote</h1><p>Hu Binchen of the Ministry of Public Security in China was elected to the Executive Committee of Interpol.</p></article>
<script>const seen = [];
const look = () => seen.push({ prerendering: document.prerendering, highlights: CSS.highlights.size });
document.addEventListener('prerenderingchange', look);
setTimeout(() => { look(); fetch('/ahead/drawn'); }, 600);</script>`;

/** A page that Chromium draws before the reader asks for it. */
export function ahead(world: () => World): void {
  test('P62 a page that is prerendered asks nothing of us until it is shown, and is read then (Chromium: Firefox prerenders none)', async () => {
    const { session, site } = world();
    const asked = await askedOf(session);
    // What a first try has left asks from another address.
    const path = `/ahead-${site.requests.length}.html`;
    const ahead = site.serve(path, AHEAD);
    const since = site.requests.length;
    const page = await open(world(), site.serve('/before.html', before(path)));
    const isDrawn = () => site.requests.slice(since).includes('/ahead/drawn');
    await until(isDrawn, 'the page ahead to be there for a while');
    expect(await asked(ahead)).toEqual([]);
    // The page that is clicked may be gone before the driver hears that it was, and that which takes its place
    // is not at once the one that the driver speaks to.
    const click = page.evaluate(() => document.querySelector('a')?.click());
    await inTime(click).catch(() => undefined);
    const onceMarked = () => inTime(page.evaluate('CSS.highlights.size && seen')).catch(() => null);
    const seen = await until(onceMarked, 'marks on the page once it is shown');
    // What is shown is the very page that was prerendered, and was not marked before.
    expect(seen).toEqual([
      { prerendering: true, highlights: 0 },
      { prerendering: false, highlights: 0 },
    ]);
    expect(await asked(ahead)).toContain('active run');
  });
}

/** Listens in Chromium's worker; gives what the scripts on a page have sent: its `documentLifecycle`, and the kind. */
async function askedOf(session: Session): Promise<(address: string) => Promise<string[]>> {
  const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(() => {
    chrome.runtime.onMessage.addListener(({ kind }, { url = '', documentLifecycle }) => {
      heard[url] = [...(heard[url] ?? []), `${documentLifecycle} ${kind}`];
    });
    Object.assign(globalThis, { heard: {} });
  });
  return async (address) =>
    (await worker?.evaluate((address) => heard[address] ?? [], address)) ?? [];
}

/** What Chromium's worker has. */
declare const chrome: {
  runtime: {
    onMessage: {
      addListener(
        heed: (
          message: { kind: string },
          sender: { url?: string; documentLifecycle?: string },
        ) => void,
      ): void;
    };
  };
};
/** What was heard in the worker, by address. */
declare const heard: Record<string, string[]>;
