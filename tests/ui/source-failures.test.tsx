// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { SourceInfo } from '../../src/messages/contract';
import { DataSources } from '../../src/options/DataSources';
import { scene } from './fake-browser';
import { SOURCES } from './sources';
import { stage } from './stage';

vi.mock('../../src/browser', () => import('./fake-browser'));
const { show, text, click } = stage();

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
  expect(text()).toContain('tried twice: QuotaExceededError About 34 MB of free space is needed.');
});
