// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { DataSources } from '../../src/options/DataSources';
import { scene } from './fake-browser';
import { SOURCES } from './sources';
import { stage } from './stage';

vi.mock('../../src/browser', () => import('./fake-browser'));
const { show, settle, text, all, click } = stage();
afterEach(() => {
  vi.useRealTimers();
});

test('a refresh that changed nothing says so in a line, with nothing to unfold', async () => {
  const sources = SOURCES.sources.map((one) =>
    one.changes
      ? { ...one, changes: { ...one.changes, added: 0, changed: 0, removed: 0, some: [] } }
      : one,
  );
  scene.background = { ...scene.background, sources: () => ({ ...SOURCES, sources }) };
  await show(<DataSources />);
  const [row] = all('[data-source=wikidata]');
  expect(row?.textContent).toContain('changed nothing.');
  expect(row?.querySelector('details')).toBeNull();
});

test('every changed entry says which part of it has changed, what it says and what it said', async () => {
  await show(<DataSources />);
  const rows = all('.change').map((row) => ({
    caption: row.querySelector('p bdi')?.textContent,
    parts: [...row.querySelectorAll('.changed-part')].map((part) =>
      [...part.children].map((one) => `${one.tagName} ${one.textContent}`),
    ),
  }));
  expect(rows).toEqual([
    { caption: 'Harbour Board', parts: [] },
    {
      caption: 'Mara Ellison',
      parts: [
        ['P Title', 'DEL M. Ellison', 'INS Mara Ellison'],
        ['P Statements', 'DEL Director (2019–)', 'INS Member of parliament (2026–)'],
        ['P Kind', 'DEL A people', 'INS Person'],
      ],
    },
  ]);
});

test('while a source is being refreshed, it is asked for though nobody tells of it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const after = async (ms: number) => {
    vi.advanceTimersByTime(ms);
    await settle();
    await settle();
    return scene.asked.filter(([kind]) => kind === 'sources').length;
  };
  await show(<DataSources />);
  expect(await after(0)).toBe(1);
  expect(await after(3_000)).toBe(2);
  const sources = SOURCES.sources.filter(({ state }) => state !== 'updating');
  scene.background = { ...scene.background, sources: () => ({ ...SOURCES, sources }) };
  expect(await after(3_000)).toBe(3);
  expect(await after(60_000)).toBe(3);
});

test('a source is updating from the click on, before the background has told how far it is', async () => {
  const sources = SOURCES.sources.filter(({ state }) => state !== 'updating');
  scene.background = { ...scene.background, sources: () => ({ ...SOURCES, sources }) };
  const states = () => all('.source > .stack > p > .state').map((one) => one.textContent);
  await show(<DataSources />);
  expect(states()).not.toContain('updating');
  await click('Refresh: Wikidata, for the built-in dataset');
  expect(states().filter((state) => state === 'updating')).toHaveLength(1);
  expect(text()).toContain('Asking what there is');
  await click('Refresh everything');
  expect(new Set(states())).toEqual(new Set(['updating', 'needs your answer']));
});

test('what can be gone back to is named by its time, its size and what it was made of', async () => {
  const sources = SOURCES.sources.filter(({ state }) => state !== 'updating');
  const goBack = () => Promise.reject(new Error('damaged'));
  scene.background = { ...scene.background, goBack, sources: () => ({ ...SOURCES, sources }) };
  await show(<DataSources />);
  const made = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  const label = `Go back to the data of ${made.format(new Date('2026-11-20T08:00:00Z'))}`;
  expect(text()).toContain(label);
  expect(text()).toContain(
    '500 entries, from: the extension (version 2026.11.20.1) · Wikidata, for the built-in dataset · A source that was removed.',
  );
  await click(label);
  await vi.waitFor(() => expect(text()).toContain('can no longer be read'));
});
