import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { get, type Network } from '../../src/sources/network';
import { GOOD_MANNERS, politely } from '../../src/sources/polite';
import { Refused } from '../../src/sources/refused';

const HOST = 'https://data.example/';
const WANTS = { accept: 'application/json', mostBytes: 1_000 };

/** What a host does when it is asked. */
type Does = () => Promise<Response>;
const answers = (status: number, headers = {}): Does => {
  return async () => new Response(status === 200 ? '{}' : '', { status, headers });
};
const fails: Does = () => Promise.reject(new TypeError('no network'));
const busyFor = (seconds: number) => answers(429, { 'retry-after': `${seconds}` });
const fine = answers(200);
const refuses = (error: unknown) => () => {
  throw error;
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A host, and when it was asked, in seconds. */
function host(does: readonly Does[]) {
  const [began, at, inits] = [performance.now(), [] as number[], [] as RequestInit[]];
  const abort = new AbortController();
  const net: Network = {
    loopback: false,
    signal: abort.signal,
    note: () => at.push((performance.now() - began) / 1000),
    fetch: (_, init) => {
      inits.push(init);
      init.signal?.throwIfAborted();
      const gone = new Promise<never>((_, stop) => {
        init.signal?.addEventListener('abort', () => stop(init.signal?.reason));
      });
      return Promise.race([gone, does[at.length - 1]?.() ?? fine()]);
    },
  };
  return { net, at, inits, abort, ask: politely(net, GOOD_MANNERS) };
}

/** What comes of a question, and when it was put. */
async function asked(does: readonly Does[], read: () => unknown = () => 'read') {
  const { ask, at } = host(does);
  const came = ask(HOST, WANTS, read).catch((error) => error.reason ?? error.message);
  await vi.advanceTimersByTimeAsync(1_000_000);
  return [await came, ...at];
}

const silent: Does = () => new Promise(() => undefined);

describe('somebody else’s server', () => {
  test.each<[string, Does[], unknown[]]>([
    ['that answers is asked once', [fine], ['read', 0]],
    ['that fails is asked again', [answers(500)], ['read', 0, 2]],
    ['that cannot be reached is asked again', [fails], ['read', 0, 2]],
    ['that says nothing is given up, and asked again', [silent], ['read', 0, 17]],
    ['is waited for as long as it asks', [busyFor(10)], ['read', 0, 10]],
    ['is waited for two minutes if it asks', [busyFor(120)], ['read', 0, 120]],
    ['that asks for longer than two minutes is left', [busyFor(121)], ['busy', 0]],
    ['is left alone longer than it asks', [busyFor(1)], ['read', 0, 2]],
    ['is waited for twice as long each time', [fails, fails, fails], ['read', 0, 2, 6, 14]],
    ['is left after five times', Array(9).fill(fails), ['unreachable', 0, 2, 6, 14, 30]],
  ])('%s', async (_, does, expected) => {
    expect(await asked(does)).toEqual(expected);
  });

  test.each<[string, unknown, unknown[]]>([
    ['is half an answer is asked again', new Refused('broken'), ['broken', 0, 2, 6, 14, 30]],
    ['is too large is not asked again', new Refused('large'), ['large', 0]],
    ['is no text is not asked again', new Refused('encoding'), ['encoding', 0]],
    ['our own code fails on is not asked again', new Error('a fault'), ['a fault', 0]],
  ])('whose answer %s', async (_, error, expected) => {
    expect(await asked([], refuses(error))).toEqual(expected);
  });

  test('is asked a second after its last answer, whatever is asked', async () => {
    const slow: Does = () => new Promise((done) => setTimeout(() => done(new Response('{}')), 300));
    const { ask, at } = host([slow, slow]);
    void (async () => {
      for (let n = 0; n < 3; n++) await ask(HOST, WANTS, () => 'read');
    })();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(at).toEqual([0, 1.3, 2.6]);
  });

  test('is not asked any more when the reader wants no more, and nothing waits on', async () => {
    const { ask, at, abort, net } = host([fails]);
    const came = ask(HOST, WANTS, () => 'read').catch(({ reason }) => reason);
    await vi.advanceTimersByTimeAsync(1_000);
    abort.abort();
    expect(await came).toBe('cancelled');
    expect(vi.getTimerCount()).toBe(0);
    await expect(ask(HOST, WANTS, () => 'read')).rejects.toThrow('cancelled');
    expect(at).toEqual([0]);
    await expect(get(HOST, WANTS, net)).rejects.toThrow('cancelled');
  });

  test('is told nothing of the reader, and nothing waits for an answer that has come', async () => {
    const { net, inits } = host([]);
    await get(HOST, WANTS, net);
    const [{ signal, ...told } = {}] = inits;
    expect(told).toEqual({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { accept: 'application/json' },
    });
    expect([signal?.aborted, vi.getTimerCount()]).toEqual([true, 0]);
  });
});
