// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { Empty } from '../../src/messages/contract';
import type { SourceInfo } from '../../src/messages/data-info';
import { DataSources } from '../../src/options/DataSources';
import { OwnEntries } from '../../src/options/OwnEntries';
import { timeWords } from '../../src/options/time-words';
import type { Reason } from '../../src/sources/refused';
import { browser, scene } from './fake-browser';
import { SOURCES } from './sources';
import { stage } from './stage';

vi.mock('../../src/browser', () => import('./fake-browser'));
const { show, settle, text, all, click } = stage();

function failing(failure: SourceInfo['failure']): void {
  const url = 'https://feeds.example/index.json';
  const sources = SOURCES.sources.map(
    (one): SourceInfo =>
      one.id === 'feed-2'
        ? { ...one, what: { type: 'feed', url, known: null }, state: 'failed', failure }
        : one,
  );
  scene.background = { ...scene.background, sources: () => ({ ...SOURCES, sources }) };
}

const at = '2026-11-20T08:00:00Z';
const OFFER = 'Let the extension read feeds.example, and try again';

test('a feed whose signature alone cannot be read: it is named, and the host can be allowed', async () => {
  const detail = 'https://feeds.example/index.json.sig';
  failing({ reason: 'signature-unreachable', detail, at });
  scene.granted = false;
  await show(<DataSources />);
  await vi.waitFor(() => expect(text()).toContain(OFFER));
  expect(text()).toContain(`the file that would hold its signature: ${detail}.`);
});

test('a feed whose host lets nobody read it: the host is allowed by a click, and asked again', async () => {
  failing({ reason: 'unreachable', detail: 'Failed to fetch', at });
  scene.granted = false;
  await show(<DataSources />);
  await vi.waitFor(() => expect(text()).toContain(OFFER));
  await click(OFFER);
  expect(scene.asked).toContainEqual(['permissions', { origins: ['https://feeds.example/*'] }]);
  await vi.waitFor(() => expect(scene.asked).toContainEqual(['refresh', { source: 'feed-2' }]));
});

test('nothing is offered where the host is allowed already', async () => {
  failing({ reason: 'unreachable', detail: '', at });
  await show(<DataSources />);
  expect(text()).toContain('There was no answer');
  expect(text()).not.toContain(OFFER);
});

test('X08: a lack of space is told with how much is needed', async () => {
  failing({ reason: 'storage', detail: 'QuotaExceededError', needs: 34_000_000, at });
  await show(<DataSources />);
  expect(text()).toContain('tried twice. About 34 MB of free space is needed.');
});

type Told = [reason: Reason, detail: string, says: string];
test.each<Told>([
  ['broken', 'a.json: records[41].names: expected a non-empty list', 'File: a.json. Record: 42.'],
  ['broken', 'index.json: line 3: expected JSON (Unexpected token)', 'File: index.json. Line: 3.'],
  ['broken', 'b.json: expected 7 records', 'File: b.json.'],
  ['broken', 'expected Wikidata items', 'the form of data from this source.'],
  ['storage', 'QuotaExceededError', 'It could not be stored, though it was tried twice.'],
])(
  '%s, “%s”: the reader is told where, and the words of the program are folded away',
  async (...told) => {
    const [reason, detail, says] = told;
    failing({ reason, detail, at });
    await show(<DataSources />);
    const [notice] = all('.notice.bad');
    const [details] = all('.notice.bad details');
    expect(details?.hasAttribute('open')).toBe(false);
    expect(details?.querySelector('code')?.textContent).toBe(detail);
    details?.remove();
    expect(notice?.textContent).toContain(says);
    expect(notice?.textContent).not.toContain(detail);
  },
);

test.each([
  [
    'for how long',
    '3600',
    `The host asked to come back after ${timeWords('2026-11-23T13:30:00Z')}.`,
  ],
  ['nothing of time', '0', 'The host asks to come back later.'],
  ['a time without end', '9'.repeat(400), 'The host asks to come back later.'],
])('a host that is busy and says %s: the moment is told where there is one', async (...told) => {
  const [, detail, says] = told;
  failing({ reason: 'busy', detail, at: '2026-11-23T12:30:00Z' });
  await show(<DataSources />);
  expect(text()).toContain(says);
});

test('an address that is no feed’s: the field says so too', async () => {
  scene.background = { ...scene.background, addFeed: () => ({ source: null }) };
  await show(<DataSources />);
  const field = await typeAddress('ftp://feeds.example/');
  expect(field.getAttribute('aria-invalid')).toBe('false');
  await click('Add this feed');
  expect(text()).toContain('This address was not taken');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('a file of own entries that is broken: the reader is told where, in words', async () => {
  const problem = 'entries[1].name: expected 2 to 120 characters';
  scene.background = {
    ...scene.background,
    importOwn: () => ({ ids: [], problem, most: null }),
  };
  await show(<OwnEntries />);
  await pick(new File(['{}'], 'own.json'));
  await vi.waitFor(() => expect(text()).toContain('as JSON or CSV. Record: 2.'));
  expect(all('#own code').map((one) => one.textContent)).toEqual([problem]);
});

test('where the browser stores nothing, the reader is told before writing an entry', async () => {
  scene.background = {
    ...scene.background,
    own: () => ({ entries: [], marks: false, readable: true, writable: false }),
  };
  await show(<OwnEntries />);
  expect(text()).toContain('set to remember no history');
  expect(text()).not.toContain('Add an entry');
});

test('own entries that cannot be deleted or taken out just now: the reader is told', async () => {
  const entry = { about: null, name: 'Mara', otherNames: [], note: '', url: null };
  const entries = [{ ...entry, kind: 'person' as const, id: 'own-1', changed: at }];
  const refuse = () => Promise.reject(new Error('UnknownError'));
  scene.background = {
    ...scene.background,
    own: () => ({ entries, marks: false, readable: true, writable: true }),
    removeOwn: refuse,
    exportOwn: refuse,
  };
  await show(<OwnEntries />);
  await click('Save as JSON');
  expect(text()).toContain('Your entries cannot be read just now');
  await click('Remove Mara');
  expect(text()).toContain('The browser could not store this.');
});

/** Picks a file, as the browser does once its dialog is closed. */
async function pick(file: File): Promise<void> {
  const [field] = all('#own input[type=file]');
  if (!(field instanceof HTMLInputElement)) throw new Error('no field for a file');
  Object.defineProperty(field, 'files', { value: [file] });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

test('a source that is being removed says that something is going on, and is not asked for twice', async () => {
  let finish: () => void = () => undefined;
  const removed = new Promise<Empty>((done) => {
    finish = () => done({});
  });
  let left = SOURCES.sources;
  scene.background = {
    ...scene.background,
    removeSource: () => removed,
    sources: () => ({ ...SOURCES, sources: left }),
  };
  await show(<DataSources />);
  const row = () => all('[data-source=feed-1]')[0];
  const button = () =>
    [...(row()?.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'Remove');
  expect(row()?.textContent).not.toContain('updating');
  await click(button()?.getAttribute('aria-label') ?? '');
  expect(row()?.textContent).toContain('updating');
  expect(button()?.disabled).toBe(true);
  left = left.filter(({ id }) => id !== 'feed-1');
  await browser.storage.session.set({ dataChanged: {} });
  await vi.waitFor(async () => {
    await settle();
    expect(row()).toBeUndefined();
  });
  finish();
  await settle();
  // Where the row was, whoever uses the keyboard is told and goes on.
  const said = '“https://feeds.example/old/index.json” is removed.';
  expect(document.activeElement?.textContent).toBe(said);
  expect(document.activeElement?.matches('[role=status][tabindex="-1"]')).toBe(true);
});

test('what is being built cannot be stopped any more, and the keyboard stays where it was', async () => {
  const at = (state: SourceInfo['state'], progress: SourceInfo['progress']) => () => ({
    ...SOURCES,
    sources: [{ ...SOURCES.sources[1], state, progress } as SourceInfo], // it is there
  });
  const stages = [
    at('updating', { step: 'fetch', done: 9, total: 9 }),
    at('updating', { step: 'build', done: 0, total: 0 }),
    at('fresh', null),
  ];
  scene.background = { ...scene.background, sources: stages[0] as (typeof stages)[0] };
  await show(<DataSources />);
  const button = () => all('.source .row button')[0];
  button()?.focus();
  const said: string[] = [];
  for (const sources of stages) {
    scene.background = { ...scene.background, sources };
    await browser.storage.session.set({ dataChanged: {} });
    await settle();
    await settle();
    said.push(`${button()?.textContent} ${button()?.getAttribute('aria-disabled')}`);
    expect(document.activeElement).toBe(button());
  }
  expect(said).toEqual(['Stop false', 'Stop true', 'Refresh false']);
});

test('a source that was gone back from says so, and not what its last refresh brought', async () => {
  const [wikidata] = SOURCES.sources;
  const back = { ...wikidata, state: 'back', earlier: true } as SourceInfo; // it is there
  scene.background = {
    ...scene.background,
    sources: () => ({ ...SOURCES, sources: [back] }),
  };
  await show(<DataSources />);
  const row = all('[data-source=wikidata]')[0]?.textContent;
  expect(row).toContain('earlier data');
  expect(row).toContain('What it gave before its last refresh is in use.');
  expect(row).not.toContain('120 records');
});

test('a feed’s address may be typed without its scheme', async () => {
  await show(<DataSources />);
  await typeAddress('feeds.example/index.json');
  await click('Add this feed');
  expect(scene.asked).toContainEqual(['addFeed', { address: 'https://feeds.example/index.json' }]);
});

test('a pack that is being fetched says how far, beside what was pressed for it', async () => {
  await show(<DataSources />);
  expect(all('[data-pack=heads]')[0]?.textContent).toContain('Fetching … 50 of 200 (25');
});

/** Types the address of a feed into its field. */
async function typeAddress(address: string): Promise<HTMLInputElement> {
  const field = all('input[inputmode=url]')[0] as HTMLInputElement; // what the selector asks for
  await act(() => {
    field.value = address;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return field;
}
