import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { SearchResult } from '../messages/contract';
import { ask } from '../messages/transport';

interface Answer {
  readonly query: string;
  readonly results: readonly SearchResult[];
}

/**
 * The answer to a search, with so many results at most; null while nothing is asked or the first answer is
 * on its way. An older answer never replaces a newer one.
 */
export function useResults(wanted: string, limit: number) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failed, setFailed] = useState(false);
  // Wakes the background, so that it has read the index before the first key.
  useEffect(() => {
    ask('search', { query: '', limit: 1 }).catch(() => undefined);
  }, []);
  // A layout effect, because an ordinary one would ask a frame later.
  useLayoutEffect(() => {
    let late = false;
    setFailed(false);
    if (!wanted) setAnswer(null);
    else
      ask('search', { query: wanted, limit })
        .then(({ results }) => late || setAnswer({ query: wanted, results }))
        .catch(() => late || setFailed(true));
    return () => {
      late = true;
    };
  }, [wanted, limit]);
  return { answer, failed };
}
