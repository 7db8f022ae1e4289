// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { SourceInfo, SourcesInfo } from '../../src/messages/data-info';
import { DataSources } from '../../src/options/DataSources';
import { LastChanges } from '../../src/options/LastChanges';
import { Privacy } from '../../src/options/Privacy';
import { browser, scene } from './fake-browser';
import { SOURCES } from './sources';
import { stage } from './stage';

vi.mock('../../src/browser', () => import('./fake-browser'));
const { show, settle, text, all, click } = stage();

const asked = (wanted: string) => scene.asked.filter(([kind]) => kind === wanted);
const button = (words: string) => all('button').find((one) => one.textContent?.startsWith(words));

const idle = SOURCES.sources.filter(({ state }) => state !== 'updating');
const GO_BACK = 'Go back to the data of';

function sources(given: Partial<SourcesInfo>): void {
  scene.background = { ...scene.background, sources: () => ({ ...SOURCES, ...given }) };
}

test.each<[string, Partial<SourcesInfo>, boolean]>([
  ['nothing is under way', { sources: idle }, false],
  ['a refresh is under way', {}, true],
  ['nothing can be stored', { sources: idle, notice: 'memory' }, true],
])('where %s, everything can be refreshed and gone back from, or not', async (_, given, off) => {
  sources(given);
  await show(<DataSources />);
  for (const words of ['Refresh everything', GO_BACK])
    expect([words, button(words)?.getAttribute('aria-disabled')]).toEqual([words, String(off)]);
});

test('the data before is taken once, however often it is asked for while that takes its time', async () => {
  let finish: () => void = () => undefined;
  sources({ sources: idle });
  const { dataset, ...others } = scene.background;
  const goBack = async () => {
    await new Promise<void>((done) => {
      finish = done;
    });
    return dataset({}, undefined);
  };
  scene.background = { ...others, dataset, goBack };
  await show(<DataSources />);
  const press = async () => {
    act(() => button(GO_BACK)?.click());
    await settle();
  };
  await press();
  await press();
  expect(asked('goBack')).toHaveLength(1);
  finish();
  await settle();
  await press();
  expect(asked('goBack')).toHaveLength(2);
});

test.each([
  ['Use it', true],
  ['Keep the old one', false],
])('“%s” answers the question after a great change so', async (words, accept) => {
  await show(<DataSources />);
  await click(words);
  expect(asked('confirm')).toEqual([['confirm', { source: 'feed-3', accept }]]);
});

test('a pack that could not be reached asks for both hosts of Wikidata, and for nothing more where the browser fails', async () => {
  const failure = { reason: 'unreachable', detail: '', at: '2026-11-20T08:00:00Z' } as const;
  const pack = SOURCES.sources.find(({ id }) => id === 'pack-heads') as SourceInfo; // It is listed.
  const endpoints = { api: 'https://api.example/w', sparql: 'https://query.example/sparql' };
  sources({ sources: [{ ...pack, state: 'failed', progress: null, failure }], endpoints });
  scene.granted = false;
  const { request } = browser.permissions;
  browser.permissions.request = async (wanted: unknown) => {
    await request(wanted);
    throw new Error('It went away.');
  };
  try {
    await show(<DataSources />);
    const offer = 'Let the extension read api.example, query.example, and try again';
    await vi.waitFor(() => expect(text()).toContain(offer));
    await click(offer);
  } finally {
    browser.permissions.request = request;
  }
  const origins = ['https://api.example/*', 'https://query.example/*'];
  expect(asked('permissions')).toEqual([['permissions', { origins }]]);
  expect(asked('refresh')).toEqual([]);
});

test.each([
  ['Refresh everything', ['wikidata', 'pack-parties-fr', 'feed-1', 'feed-2']],
  ['Refresh: https://feeds.example/old/index.json', ['feed-1']],
])('“%s” is seen to be heard before anything is told of it', async (words, heard) => {
  sources({ sources: idle });
  scene.background = { ...scene.background, refresh: () => new Promise(() => undefined) };
  await show(<DataSources />);
  await click(words);
  const going = all('[data-source]:has(progress)').map((row) => row.dataset.source);
  expect(going).toEqual(heard);
});

test('a refresh that has only begun tells no share of nothing', async () => {
  const pack = SOURCES.sources.find(({ id }) => id === 'pack-heads') as SourceInfo; // It is listed.
  sources({ sources: [{ ...pack, progress: { step: 'list', done: 0, total: 0 } }] });
  await show(<DataSources />);
  expect(text()).not.toMatch(/NaN|%/);
  expect(all('progress')[0]?.hasAttribute('max')).toBe(false);
});

test('a pack that was added says so in place of what adds it', async () => {
  await show(<DataSources />);
  const of = (pack: string) => all(`[data-pack=${pack}] button`)[0]?.textContent;
  expect([of('heads'), of('parties')]).toEqual(['Added', 'Add']);
});

test.each([
  ['said', false],
  ['not said where it is taken', true],
])('that an address of Wikidata was not taken is %s', async (_, kept) => {
  scene.background = { ...scene.background, endpoints: () => ({ kept }) };
  await show(<DataSources />);
  const form = all('form').find((one) => one.querySelector('[type=url]'));
  const sent = new Event('submit', { bubbles: true, cancelable: true });
  act(() => void form?.dispatchEvent(sent));
  await settle();
  expect(sent.defaultPrevented).toBe(true);
  expect(text().includes('An address was not taken')).toBe(!kept);
});

test('the browser is asked to keep what is stored, and then it says so', async () => {
  let persisted = false;
  const storage = {
    estimate: async () => ({ usage: 34_000_000 }),
    persisted: async () => persisted,
    persist: async () => {
      persisted = true;
      return true;
    },
  };
  // Which happy-dom lacks.
  Object.defineProperty(navigator, 'storage', { configurable: true, value: storage });
  try {
    await show(<DataSources />);
    expect(text()).toContain('takes up 34 MB on this device.');
    await click('Ask the browser to keep it');
    await settle();
    expect(text()).toContain('takes up 34 MB on this device, and the browser will not clear it');
    expect(text()).not.toContain('Ask the browser to keep it');
  } finally {
    Reflect.deleteProperty(navigator, 'storage');
  }
});

test.each([
  [{ added: 3, changed: 0, removed: 0 }, true],
  [{ added: 0, changed: 3, removed: 0 }, true],
  [{ added: 0, changed: 0, removed: 3 }, true],
  [{ added: 0, changed: 2, removed: 0 }, false],
  [{ added: 1, changed: 0, removed: 1 }, false],
])('of changes that are %o two are shown, and there are more or not: %s', async (counts, more) => {
  const changes = SOURCES.sources.find(({ id }) => id === 'wikidata')?.changes;
  if (!changes) throw new Error('no changes');
  await show(<LastChanges changes={{ ...changes, ...counts }} />);
  expect(all('.change')).toHaveLength(2);
  expect(text().includes('the first 40 are shown')).toBe(more);
});

test('requests are told with what each was for, also where that is gone', async () => {
  sources({ requests: { wikidata: 7, 'feed-gone': 2 } });
  await show(<Privacy />);
  expect(text()).toContain('since the browser was started: 9');
  expect(all('li').map((one) => one.textContent)).toEqual([
    'Wikidata, for the built-in dataset: 7',
    'A source that was removed: 2',
  ]);
});
