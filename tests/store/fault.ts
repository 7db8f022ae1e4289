import type { Database } from '../../src/store/database';

/**
 * A database whose worker is stopped after `calls` more calls: each later one rejects and does
 * nothing, so that neither the work nor its cleaning up goes on.
 */
export function stoppedAfter(database: Database, calls: number): Database & { left(): number } {
  let left = calls;
  const wrapped = new Proxy(database, {
    get(target, key) {
      if (key === 'left') return () => left;
      const found: unknown = Reflect.get(target, key, target);
      if (typeof found !== 'function') return found;
      return (...given: unknown[]) => {
        if (left-- > 0) return found.apply(target, given);
        if (key === 'transaction') throw new Error('stopped');
        return Promise.reject(new Error('stopped'));
      };
    },
  });
  return wrapped as Database & { left(): number }; // the proxy has just added it
}

/**
 * A database whose calls numbered `from` to `to`, counted from 0, fail as on a full disk; only those
 * that write to `store` first of all, where one is named.
 */
export function failing(
  database: Database,
  from: number,
  to = Number.POSITIVE_INFINITY,
  store?: string,
): Database & { calls(): number } {
  let calls = 0;
  const error = () => new DOMException('the disk is full', 'DataError');
  const touches = (key: string | symbol, given: readonly unknown[]) => {
    const [stores, mode] = given;
    if (store === undefined) return true;
    if (key === 'transaction') return [stores].flat()[0] === store && mode === 'readwrite';
    return key === 'put' && stores === store;
  };
  const wrapped = new Proxy(database, {
    get(target, key) {
      if (key === 'calls') return () => calls;
      const found: unknown = Reflect.get(target, key, target);
      if (typeof found !== 'function') return found;
      return (...given: unknown[]) => {
        const fails = touches(key, given) && calls >= from && calls <= to;
        if (touches(key, given)) calls++;
        if (!fails) return found.apply(target, given);
        if (key === 'transaction') throw error();
        return Promise.reject(error());
      };
    },
  });
  return wrapped as Database & { calls(): number }; // the proxy has just added it
}
