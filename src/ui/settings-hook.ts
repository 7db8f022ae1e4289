import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, onSettings, readSettings, type Settings } from '../settings';

/** The reader's settings, following every change; null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    onSettings(setSettings, gone.signal);
    readSettings()
      // If the storage cannot be read, the page is shown all the same, and says so.
      .catch(() => DEFAULT_SETTINGS)
      .then((read) => gone.signal.aborted || setSettings(read));
    return () => gone.abort();
  }, []);
  return settings;
}
