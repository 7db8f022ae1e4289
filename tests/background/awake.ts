import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import { record } from '../dataset/record';

/** What a reader writes of somebody, but for the name. */
export const DRAFT = {
  id: null,
  about: null,
  kind: 'person',
  otherNames: [],
  note: '',
  url: null,
} as const;

interface BrowserState {
  readonly local: Map<string, unknown>;
  readonly session: Map<string, unknown>;
  readonly files: Map<string, string>;
  /** Version of the extension. */
  release: string;
  /** Whether the browser refuses `storage.local`, as Firefox does where it may not write. */
  refused: boolean;
  /** Whether there is no room left for anything in `storage.local`; what is there can be read. */
  full: boolean;
}

/** Outlives this module too, which a woken worker loads anew. */
const holder: typeof globalThis & { browserState?: BrowserState } = globalThis;

/** What outlives the worker: the browser's own storage, and the files of the extension. */
export const browserState: BrowserState = holder.browserState ?? {
  local: new Map(),
  session: new Map(),
  files: new Map(),
  release: '1.0.0',
  refused: false,
  full: false,
};
holder.browserState = browserState;

/** The extension's own namespace, as far as the background's data needs it. */
export const fakeBrowser = {
  browser: {
    runtime: {
      getURL: (path: string) => `extension://x/${path}`,
      getManifest: () => ({ version: browserState.release }),
      getPlatformInfo: async () => ({ os: 'linux' }),
    },
    storage: { local: area('local'), session: area('session') },
    alarms: { create: async () => undefined, clear: async () => true },
  },
};

/** The background's own way to its data, in a worker that has just been woken. */
export async function wake() {
  vi.resetModules();
  return {
    ...(await import('../../src/background/dataset/ready')),
    ...(await import('../../src/background/dataset/entity-by-id')),
    ...(await import('../../src/background/dataset/change-in-use')),
  };
}

/** Ships a bundle of `count` records whose captions say of which edition they are. */
export function ship(edition: number, count = 40): void {
  const records = Array.from({ length: count }, (_, n) => {
    const id = `pier-${String(n).padStart(3, '0')}`;
    const text = `Warden of Pier ${n}`;
    const names = [{ text, lang: 'en', type: 'canonical' as const, flags: [] }];
    return record(id, { caption: `${text}, edition ${edition}`, names });
  });
  const text = JSON.stringify({ records });
  const sha256 = createHash('sha256').update(text).digest('hex');
  const shards = [{ file: 'piers.json', records: count, sha256 }];
  const day = `2026-01-${String(edition).padStart(2, '0')}`;
  const index = { version: `${day.replaceAll('-', '.')}.1`, date: day, shards };
  browserState.files.set('dataset/piers.json', text);
  browserState.files.set('dataset/index.json', JSON.stringify(index));
  browserState.files.set('stop-words/words.txt', 'the\nmay\n');
}

/** Puts the parts in place that Node lacks, before each test: no lock outlives the one who held it. */
export function standIn(): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const text = browserState.files.get(address.slice('extension://x/'.length));
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  });
  const queues = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const next = (queues.get(name) ?? Promise.resolve()).then(work, work);
    queues.set(name, next);
    return next;
  };
  vi.stubGlobal('navigator', { locks: { request } });
  vi.stubGlobal('__LOOPBACK__', true);
}

function area(name: 'local' | 'session') {
  const refuse = () => {
    if (name === 'local' && browserState.refused) throw new Error('An unexpected error occurred');
  };
  return {
    async get(key: string) {
      refuse();
      return Object.fromEntries([[key, browserState[name].get(key)]]);
    },
    async set(items: object) {
      refuse();
      if (name === 'local' && browserState.full) throw new Error('QuotaExceededError');
      for (const [key, value] of Object.entries(items)) browserState[name].set(key, value);
    },
  };
}
