import german from '../../public/_locales/de/messages.json';
import english from '../../public/_locales/en/messages.json';
import french from '../../public/_locales/fr/messages.json';
import chinese from '../../public/_locales/zh_CN/messages.json';
import type { ToBackground, ToPage } from '../../src/messages/contract';
import type { Handlers } from '../../src/messages/transport';
import { ALL, CAST, PUBLISHED } from './entities';
import { SOURCES } from './sources';

/** What the fake answers; a test or the gallery changes it before it renders. */
export interface Scene {
  /** Undefined where the browser does not tell. */
  tabUrl: string | undefined;
  granted: boolean;
  /** What a request for permission is answered. */
  grants: boolean;
  settings: Record<string, unknown>;
  /** Whether the browser can store nothing. */
  full: boolean;
  background: Handlers<ToBackground, undefined>;
  /** Undefined where no script of ours runs in the page. */
  page: Handlers<ToPage, undefined> | undefined;
  /** Everything asked, in order. */
  asked: [kind: string, request: unknown][];
  /** Of the browser, BCP 47. */
  uiLanguage: string;
  /** Pads and accents every message, to show what would be cut off in another language. */
  pseudo: boolean;
}

const info = {
  version: '2026.11.21.1',
  date: '2026-11-21',
  entities: 512,
  names: 2304,
  statements: 1890,
  sources: 640,
  byKind: { person: 201, organization: 98, 'government-body': 77, law: 24, country: 56 },
  since: '2026-11-21T20:15:00Z',
  from: 'bundle',
  bytes: 3_456_789,
} as const;

export function freshScene(): Scene {
  const cast = { published: PUBLISHED, asOf: PUBLISHED.day, members: CAST };
  return {
    tabUrl: 'https://news.example/harbour',
    granted: true,
    grants: true,
    settings: { siteMode: 'all' },
    full: false,
    background: {
      annotate: notAsked,
      settings: notAsked,
      know: notAsked,
      skim: () => ({ named: false, stay: true }),
      cardHere: () => ({ entity: null, onPage: [], readings: [] }),
      card: ({ id }) => ({ entity: ALL.find((entity) => entity.id === id) ?? null }),
      run: () => ({}),
      dress: () => ({}),
      open: () => ({ opened: true }),
      count: () => ({}),
      search: ({ query, limit }) => ({ results: search(query).slice(0, limit) }),
      dataset: () => info,
      restore: () => info,
      goBack: () => info,
      sources: () => SOURCES,
      refresh: () => ({ started: true }),
      stop: () => ({ stopped: true }),
      confirm: () => ({}),
      addPack: ({ pack }) => ({ source: `pack-${pack}` }),
      addFeed: () => ({ source: 'feed-1' }),
      removeSource: () => ({}),
      schedule: () => ({}),
      own: () => ({ entries: [], marks: false, readable: true, writable: true }),
      putOwn: () => ({ fault: null }),
      removeOwn: () => ({}),
      exportOwn: () => ({ text: '' }),
      importOwn: () => ({ ids: [], problem: null, most: null }),
      takeBackOwn: () => ({}),
      ownMarks: () => ({}),
      endpoints: () => ({ kept: true }),
      readOnce: () => ({ running: true }),
      sites: () => ({ running: true }),
    },
    page: {
      cast: () => cast,
      inView: () => ({ entities: [] }),
      step: () => ({ found: true, here: true }),
      jump: () => ({ found: true }),
      date: ({ asOf }) => ({ ...cast, asOf: asOf ?? PUBLISHED.day }),
    },
    asked: [],
    uiLanguage: 'en-GB',
    pseudo: false,
  };
}

function notAsked(): never {
  throw new Error('not asked by our own pages');
}

export const scene: Scene = freshScene();

/** Puts the scene back as it was. */
export function resetScene(): void {
  Object.assign(scene, freshScene());
}

const TRANSLATED: Record<string, Words> = { de: german, fr: french, 'zh-CN': chinese };

type Words = Record<string, { message: string } | undefined>;

/** As browsers do: what a language lacks is said in English. */
function message(key: string): string {
  const own: Words = TRANSLATED[scene.uiLanguage] ?? english;
  const fallback: Words = english;
  return (own[key] ?? fallback[key])?.message ?? '';
}

const listeners = new Set<(changes: object, area: string) => void>();

/** Who is told that another tab is in front. */
const activated = new Set<() => void>();

/** Puts another page in front. */
export function switchTab(to: Pick<Scene, 'tabUrl' | 'page'>): void {
  Object.assign(scene, to);
  for (const listen of activated) listen();
}

const silent = { addListener: () => {}, removeListener: () => {} };

/** Stands in for the browser's interface, and for the browser's own words: only what our pages call. */
const fake = {
  i18n: {
    getMessage(key: string, values: readonly string[] = []) {
      const filled = message(key).replace(/\$(\d)/g, (_, place) => values[place - 1] ?? '');
      return scene.pseudo && !['direction', 'language'].includes(key) ? pseudo(filled) : filled;
    },
    getUILanguage: () => scene.uiLanguage,
  },
  storage: {
    session: {
      set: async (items: object) => {
        for (const listen of listeners) listen(items, 'session');
      },
    },
    local: {
      get: async () => ({ settings: scene.settings }),
      set: async ({ settings }: { settings: Record<string, unknown> }) => {
        if (scene.full) throw new Error('QuotaExceededError');
        scene.settings = settings;
        for (const listen of listeners) listen({ settings: { newValue: settings } }, 'local');
      },
    },
    onChanged: {
      addListener: (listen: (changes: object, area: string) => void) => listeners.add(listen),
      removeListener: (listen: (changes: object, area: string) => void) => listeners.delete(listen),
    },
  },
  runtime: {
    sendMessage: async ({ kind, request }: { kind: keyof Scene['background']; request: never }) => {
      scene.asked.push([kind, request]);
      return scene.background[kind](request, undefined);
    },
    openOptionsPage: async () => scene.asked.push(['openOptionsPage', null]),
  },
  tabs: {
    onActivated: {
      addListener: (listen: () => void) => activated.add(listen),
      removeListener: (listen: () => void) => activated.delete(listen),
    },
    onUpdated: silent,
    query: async (wanted: { active?: boolean; currentWindow?: boolean }) => {
      const inFront = { id: 7, url: scene.tabUrl };
      const isExact = wanted.active && wanted.currentWindow;
      return isExact ? [inFront] : [{ id: 8, url: 'https://other.example/' }, inFront];
    },
    reload: async () => scene.asked.push(['reload', null]),
    sendMessage: async (
      _tab: number,
      { kind, request }: { kind: keyof ToPage; request: never },
    ) => {
      scene.asked.push([kind, request]);
      if (!scene.page) throw new Error('Could not establish connection.');
      return scene.page[kind](request, undefined);
    },
  },
  commands: {
    getAll: async () => [
      { name: 'next-mark', shortcut: 'Alt+Shift+Period' },
      { name: 'previous-mark', shortcut: 'Alt+Shift+Comma' },
      { name: '_execute_action', shortcut: 'Alt+Shift+G' },
      { name: 'pause-site', shortcut: '' },
    ],
    openShortcutSettings: async () => scene.asked.push(['openShortcutSettings', null]),
  },
  permissions: {
    contains: async () => scene.granted,
    request: async (wanted: unknown) => {
      scene.asked.push(['permissions', wanted]);
      scene.granted ||= scene.grants;
      return scene.grants;
    },
  },
};

function search(query: string) {
  return ALL.filter(({ caption }) => caption.toLowerCase().includes(query.toLowerCase())).map(
    ({ id, kind, caption, summary }) => ({ id, kind, caption, name: null, summary: summary.text }),
  );
}

function pseudo(message: string): string {
  const accented = message.replace(
    /[aeiou]/g,
    (vowel) => ({ a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü' })[vowel] ?? vowel,
  );
  return `[${accented}${'·'.repeat(Math.ceil(message.length * 0.3))}]`;
}

Object.assign(globalThis, { browser: fake });

export { fake as browser };
