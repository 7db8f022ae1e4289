import { until, type World } from './harness';

/** A step of a refresh by the transaction with which it begins: its first store, the mode, which one. */
export const STEPS: readonly FreezeStep[] = [
  ['the first part of a download', 'parts', 'readwrite', 1],
  ['the second part of a download', 'parts', 'readwrite', 2],
  ['the journal', 'journal', 'readwrite', 1],
  ['staging pages', 'pages', 'readwrite', 1],
  ['staging an index', 'indexes', 'readwrite', 1],
  ['the row of the staged generation', 'generations', 'readwrite', 1],
  ['reading it back', 'pages', 'readonly', 1],
  ['the flip', 'pointer', 'readwrite', 1],
  ['dropping the one before the last', 'generations', 'readwrite', 2],
];

export type FreezeStep = readonly [
  title: string,
  store: string,
  mode: IDBTransactionMode,
  nth: number,
];

type Where = Pick<World, 'session' | 'within'>;

/**
 * Cuts the background off from its database just before a step, for good: every later transaction
 * fails too, so that what is stored stays as that moment left it.
 */
export async function freezeAt(where: Where, [, store, mode, nth]: FreezeStep): Promise<void> {
  await inBackground(where, freeze, [store, mode, nth]);
}

/** Resolves once the step was reached. */
export async function frozen(where: Where): Promise<void> {
  // A background that has gone to sleep over it is cut off as well.
  const reached = () => inBackground(where, isFrozen, []).catch(() => true);
  await until(reached, 'the step', 30_000);
}

/** Runs a function with the background's global object as its first argument. */
async function inBackground<A extends readonly unknown[], R>(
  { session, within }: Where,
  run: (world: Global, ...given: A) => R,
  given: A,
): Promise<R> {
  if (session.name === 'chrome') {
    // After the extension was loaded anew, the one before is listed still.
    const targets = session.browser.targets().filter((one) => one.type() === 'service_worker');
    const client = await targets.at(-1)?.createCDPSession();
    if (!client) throw new Error('the background does not run');
    const expression = `(${run})(self, ...${JSON.stringify(given)})`;
    const { result } = await client.send('Runtime.evaluate', { expression, returnByValue: true });
    await client.detach();
    return result.value;
  }
  const code = `(() => {
    const world = chrome.extension.getViews().find((view) => view.location.pathname.includes('background'));
    if (!world) throw new Error('the background does not run');
    return (${run})(world, ...${JSON.stringify(given)});
  })()`;
  return within.page.evaluate(code) as Promise<R>; // as above
}

interface Global {
  IDBDatabase: typeof IDBDatabase;
  frozenByTest?: boolean;
}

function freeze(world: Global, store: string, mode: string, nth: number): void {
  const real = world.IDBDatabase.prototype.transaction;
  let left = nth;
  world.frozenByTest = false;
  world.IDBDatabase.prototype.transaction = function (stores, ...rest) {
    const first = typeof stores === 'string' ? stores : [...stores][0];
    if (first === store && (rest[0] ?? 'readonly') === mode) left--;
    if (left > 0) return real.call(this, stores, ...rest);
    world.frozenByTest = true;
    throw new Error('frozen by a test');
  };
}

function isFrozen(world: Global): boolean {
  return world.frozenByTest === true;
}
