// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { SourceInfo } from '../../src/messages/data-info';
import { DataSources } from '../../src/options/DataSources';
import { OwnEntries } from '../../src/options/OwnEntries';
import { Sites } from '../../src/options/Sites';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { type Scene, scene } from './fake-browser';
import { SOURCES } from './sources';
import { stage } from './stage';

vi.mock('../../src/browser', () => import('./fake-browser'));
const { show, settle, text, all, click } = stage();

const NOT_STORED = 'The browser could not store this.';
const OFFER = 'Let the extension read feeds.example, and try again';
const unreachable = { reason: 'unreachable', detail: '', at: '2026-11-20T08:00:00Z' } as const;

/** None at work, for then not all can be refreshed; one could not be reached. */
const idle = SOURCES.sources
  .filter(({ state }) => state !== 'updating')
  .map((one): SourceInfo => (one.id === 'feed-2' ? { ...one, failure: unreachable } : one));
const busy = SOURCES.sources;

function refusing(kind: keyof Scene['background'], info: readonly SourceInfo[] = idle): void {
  scene.background = {
    ...scene.background,
    sources: () => ({ ...SOURCES, sources: info }),
    own: () => ({ entries: [], marks: false, readable: true }),
    [kind]: () => Promise.reject(new Error('UnknownError')),
  };
}

async function enter(field: HTMLElement | undefined, words: string): Promise<void> {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement))
    throw new Error('no such field');
  act(() => {
    field.value = words;
    const type = field instanceof HTMLSelectElement ? 'change' : 'input';
    field.dispatchEvent(new Event(type, { bubbles: true }));
  });
  await settle();
}

const schedule = () => all('select').find((one) => one.innerHTML.includes('weekly'));
const submit = async (form: string) => {
  act(() => void all(form)[0]?.dispatchEvent(new Event('submit', { bubbles: true })));
  await settle();
};

type Refused = [title: string, kind: keyof Scene['background'], does: () => Promise<void>];

test.each<Refused>([
  ['refreshing all', 'refresh', () => click('Refresh everything')],
  ['refreshing one', 'refresh', () => click('Refresh: Wikidata, for what the extension ships')],
  ['reading from a host', 'refresh', () => click(OFFER)],
  ['an answer to a question', 'confirm', () => click('Use it')],
  ['removing one', 'removeSource', () => click('Remove https://feeds.example/old/index.json')],
  ['adding a pack', 'addPack', () => click('Add Political parties')],
  ['how often to look', 'schedule', () => enter(schedule(), 'weekly')],
  ['where Wikidata is asked', 'endpoints', () => submit('form:not(:has([maxlength]))')],
])('of sources, %s: where it is refused the reader is told', async (_, kind, does) => {
  refusing(kind);
  scene.granted = false;
  await show(<DataSources />);
  await vi.waitFor(() => expect(text()).toContain(OFFER));
  expect(text()).not.toContain(NOT_STORED);
  await does();
  expect(text()).toContain(NOT_STORED);
});

test('stopping a source: where it is refused the reader is told', async () => {
  refusing('stop', busy);
  await show(<DataSources />);
  await click('Stop: Heads of state and government');
  expect(text()).toContain(NOT_STORED);
});

test('a field shows what is kept, whenever another is refused', async () => {
  refusing('schedule');
  await show(<DataSources />);
  for (const wanted of ['weekly', 'monthly']) {
    await enter(schedule(), wanted);
    expect(schedule()).toHaveProperty('value', 'off');
  }
});

test('own entries: the reader is told that they stay unmarked, and that a search found no answer', async () => {
  refusing('ownMarks');
  await show(<OwnEntries />);
  await click('Mark my entries on pages');
  expect(text()).toContain(NOT_STORED);
  refusing('search');
  await click('Add an entry');
  await enter(all('form input')[0], 'Harbour');
  expect(text()).toContain('The search did not answer.');
});

test('a site that stays paused: the reader is told', async () => {
  refusing('sites');
  await show(<Sites settings={{ ...DEFAULT_SETTINGS, pausedSites: ['bank.example'] }} />);
  await click('Remove bank.example');
  expect(text()).toContain(NOT_STORED);
});
