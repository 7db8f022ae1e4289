import { useEffect, useState } from 'preact/hooks';
import { askPage } from '../messages/ask-page';
import type { EntityId } from '../model/entity';

/** Often enough to follow a reading eye; an answer costs the page about a millisecond. */
const ASK_MS = 400;

const NOBODY: ReadonlySet<EntityId> = new Set();

/** Who is named in the part of the page that the reader sees, asked only while the panel is seen. */
export function useInView(tab: number | undefined): ReadonlySet<EntityId> {
  const [seen, setSeen] = useState(NOBODY);
  useEffect(() => {
    if (tab === undefined) return;
    const stop = new AbortController();
    follow(tab, setSeen, stop.signal);
    return () => {
      stop.abort();
      setSeen(NOBODY);
    };
  }, [tab]);
  return seen;
}

async function follow(
  tab: number,
  show: (seen: ReadonlySet<EntityId>) => void,
  signal: AbortSignal,
): Promise<void> {
  let last = '';
  while (!signal.aborted) {
    if (document.visibilityState === 'visible') {
      const { entities } = await askPage(tab, 'inView', {}).catch(() => ({ entities: [] }));
      if (signal.aborted) return;
      const now = entities.join(' ');
      if (now !== last) show(new Set(entities));
      last = now;
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_MS));
  }
}
