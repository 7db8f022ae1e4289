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
