// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { SourceInfo } from '../../src/messages/data-info';
import { DataSources } from '../../src/options/DataSources';
import { Known } from '../../src/options/Known';
import { OwnEntries } from '../../src/options/OwnEntries';
import { Reading } from '../../src/options/Reading';
import { Sites } from '../../src/options/Sites';
import { Popup } from '../../src/popup/Popup';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { EntityCard } from '../../src/ui/card/EntityCard';
import { cardProps } from './cases';
import { board } from './entities';
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
    own: () => ({ entries: [], marks: false, readable: true, writable: true }),
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
  ['refreshing one', 'refresh', () => click('Refresh: Wikidata, for the built-in dataset')],
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

const running = { ...DEFAULT_SETTINGS, siteMode: 'all' } as const;
const input = (label: string) => {
  const found = all('label').find(({ textContent }) => textContent?.includes(label));
  const field = document.getElementById(found?.getAttribute('for') ?? '');
  const within = field ?? found?.querySelector('input');
  if (!(within instanceof HTMLElement)) throw new Error(`no field for ${label}`);
  return within;
};
const pick = async (label: string, value: string) => {
  const field = input(label);
  act(() => {
    Object.assign(field, { value });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
};

test.each<[title: string, does: () => Promise<void>, field: string, kept: object]>([
  [
    'a switch',
    () => click('Also mark well-known names'),
    'Also mark well-known names',
    { checked: false },
  ],
  ['a choice', () => pick('How a mark looks', 'tint'), 'How a mark looks', { value: 'dotted' }],
  [
    'a number',
    () => pick('Most marks per 1,000 words', '40'),
    'Most marks per 1,000 words',
    { value: '12' },
  ],
  ['a kind', () => click('Person'), 'Person', { checked: true }],
])(
  '%s of the reading settings that cannot be stored: the reader is told, and it shows what is kept',
  async (_, does, field, kept) => {
    scene.full = true;
    await show(<Reading settings={DEFAULT_SETTINGS} />);
    await does();
    expect(text()).toContain(NOT_STORED);
    expect(input(field)).toMatchObject(kept);
  },
);

test('what the reader said to know and cannot be forgotten: the reader is told', async () => {
  scene.full = true;
  await show(<Known known={[board.id]} />);
  await click('Remove Harbour Safety Board');
  expect(text()).toContain(NOT_STORED);
});

test.each([
  ['off', running, true],
  ['on', { ...running, pausedSites: ['news.example'] }, false],
])(
  'a site that cannot be switched %s: the reader is told, and the switch shows it',
  async (_, settings, on) => {
    scene.full = true;
    await show(<Popup settings={settings} />);
    const site = () => all('input[role=switch]')[0];
    expect(site()).toHaveProperty('checked', on);
    act(() => site()?.click());
    await settle();
    expect(text()).toContain(NOT_STORED);
    expect(site()).toHaveProperty('checked', on);
  },
);

test('where to run: the reader is told where that cannot be stored', async () => {
  scene.full = true;
  await show(<Sites settings={running} />);
  act(() => all('.mode')[2]?.click());
  await settle();
  expect(text()).toContain(NOT_STORED);
});

test.each(['know', 'markAgain'] as const)(
  'a card says where %s could not be kept',
  async (what) => {
    const { actions, ...props } = cardProps('plain');
    const { know: _know, markAgain: _markAgain, ...others } = actions;
    await show(
      <EntityCard
        {...props}
        actions={{ ...others, [what]: () => Promise.reject(new Error('UnknownError')) }}
      />,
    );
    await click(what === 'know' ? 'I know this one' : 'Mark this one again');
    expect(text()).toContain(NOT_STORED);
  },
);
