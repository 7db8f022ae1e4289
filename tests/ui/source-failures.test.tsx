// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Empty } from '../../src/messages/contract';
import type { SourceInfo } from '../../src/messages/data-info';
import { DataSources } from '../../src/options/DataSources';
import { OwnEntries } from '../../src/options/OwnEntries';
import type { Reason } from '../../src/sources/refused';
import { scene } from './fake-browser';
import { SOURCES } from './sources';
import { stage } from './stage';

vi.mock('../../src/browser', () => import('./fake-browser'));
const { show, text, all, click } = stage();

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

test('a host that is busy and does not say for how long is not said to ask for no seconds', async () => {
  failing({ reason: 'busy', detail: '0', at });
  await show(<DataSources />);
  expect(text()).toContain('The host asks to come back later.');
});

test('a file of own entries that is broken: the reader is told where, in words', async () => {
  const problem = 'entries[1].name: expected 2 to 120 characters';
  scene.background = {
    ...scene.background,
    importOwn: () => ({ count: 0, problem, most: null }),
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
  scene.background = { ...scene.background, removeSource: () => removed };
  await show(<DataSources />);
  const row = () => all('[data-source=feed-1]')[0];
  const button = () =>
    [...(row()?.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'Remove');
  expect(row()?.textContent).not.toContain('updating');
  await click(button()?.getAttribute('aria-label') ?? '');
  expect(row()?.textContent).toContain('updating');
  expect(button()?.disabled).toBe(true);
  finish();
  await vi.waitFor(() => expect(button()?.disabled).toBe(false));
});
