import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser';
import type { SourcesInfo } from '../messages/data-info';
import { ask } from '../messages/transport';

/** A number that grows whenever the background reports a change of the data or of a source. */
export function useDataChanged(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const listen = (changed: Record<string, unknown>) => {
      if (WATCHED.some((key) => key in changed)) setChanges((count) => count + 1);
    };
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  }, []);
  return changes;
}

/** Keys that the background writes in the browser's session and local storage. */
const WATCHED = ['dataChanged', 'notice', 'requests', 'schedule', 'endpoints'];

/**
 * How often to ask while a refresh is running. It reports several times a second itself; but if the
 * background was ended in the middle of it, only asking makes it continue.
 */
const ASK_MS = 3_000;

/** Every source as it stands, in this window as in any other; null until it is known. */
export function useSources(): SourcesInfo | null {
  const [sources, setSources] = useState<SourcesInfo | null>(null);
  const [asked, askAgain] = useState(0);
  const changed = useDataChanged();
  const going = sources?.sources.some(({ state }) => state === 'updating');
  useEffect(() => {
    if (!going) return;
    const timer = setInterval(() => askAgain((times) => times + 1), ASK_MS);
    return () => clearInterval(timer);
  }, [going]);
  useEffect(() => {
    let late = false;
    ask('sources', {}).then(
      (info) => late || setSources(info),
      () => undefined,
    );
    return () => {
      late = true;
    };
    // Asks anew because something changed, or should have.
  }, [changed, asked]);
  return sources;
}
