import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser';
import { askPage } from '../../messages/ask-page';
import type { Cast } from '../../messages/page-info';
import type { Day } from '../../model/date';
import type { Settings } from '../../settings';
import { type Access, accessTo, type Page, pageInFront } from './page';

/** Pauses between asking a page that names nobody: it may still be loading, or just have been switched on. */
const ASK_MS = [0, 250, 750, 1500, 3000];
/** … and afterwards: a page may grow, turn into another article, or be read as of another day. */
const AGAIN_MS = 1000;

/** The page the reader looks at, whether we run there, and who is on it. */
export interface InFront {
  readonly page: Page | null;
  readonly access: Access;
  /** Null where no script of ours answers. */
  readonly cast: Cast | null;
}

/** Follows what is in front from tab to tab; `front` is null until the first look. */
export function useInFront(settings: Settings) {
  const [front, setFront] = useState<InFront | null>(null);
  const [round, setRound] = useState(0);
  const look = useCallback(() => setRound((last) => last + 1), []);
  useEffect(() => {
    const stop = new AbortController();
    follow(settings, (found) => setFront((before) => newer(before, found)), stop.signal);
    return () => stop.abort();
  }, [settings, round]);
  useEffect(() => {
    const { onActivated, onUpdated } = browser.tabs;
    const updated = (_tab: number, { status }: { status?: string }) => {
      if (status === 'complete') look();
    };
    onActivated.addListener(look);
    onUpdated.addListener(updated);
    return () => {
      onActivated.removeListener(look);
      onUpdated.removeListener(updated);
    };
  }, [look]);
  /** Reads the page as of another day; false where there is no page to read, or it is gone. */
  const readAs = async (day: Day | null): Promise<boolean> => {
    if (!front?.page || !front.cast) return false;
    const cast = await askPage(front.page.tab, 'date', { asOf: day }).catch(() => null);
    // Meanwhile the reader may have turned to another page.
    setFront((now) => (now === front ? { ...front, cast } : now));
    return cast !== null;
  };
  return { front, look, readAs };
}

async function follow(
  settings: Settings,
  show: (front: InFront) => void,
  signal: AbortSignal,
): Promise<void> {
  const pauses = [...ASK_MS];
  for (;;) {
    const pause = pauses.shift();
    await new Promise((resolve) => setTimeout(resolve, pause ?? AGAIN_MS));
    if (signal.aborted) return;
    // A list that nobody sees need not be up to date.
    if (pause === undefined && document.visibilityState !== 'visible') continue;
    const found = await inFront(settings);
    if (signal.aborted) return;
    show(found);
    if (!found.page || found.page.host === null) return;
    if (found.cast?.members.length) pauses.length = 0;
  }
}

/** What was shown before, if what is found now is the same: then nothing is drawn anew. */
function newer(before: InFront | null, found: InFront): InFront {
  return JSON.stringify(found) === JSON.stringify(before) ? (before ?? found) : found;
}

async function inFront(settings: Settings): Promise<InFront> {
  const page = await pageInFront();
  const access = page ? await accessTo(page, settings) : 'unreadable';
  const cast =
    page && page.host !== null ? await askPage(page.tab, 'cast', {}).catch(() => null) : null;
  return { page, access, cast };
}
