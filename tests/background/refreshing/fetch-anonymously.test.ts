import { afterEach, expect, test, vi } from 'vitest';

vi.mock('../../../src/browser', () => ({
  browser: { permissions: { contains: async () => false } },
}));

const { fetchAnonymously } = await import('../../../src/background/refreshing/fetch-anonymously');

afterEach(() => vi.unstubAllGlobals());

test('where the frame that asks never comes, whoever waits may give up', async () => {
  const frame = { setAttribute() {}, addEventListener() {} };
  const documentElement = { append() {} };
  vi.stubGlobal('document', { createElement: () => frame, documentElement });
  const asking = fetchAnonymously(new URL('https://feed.example/'), {
    signal: AbortSignal.timeout(20),
  });
  await expect(asking).rejects.toThrow('timeout');
});
