import { useEffect, useState } from 'preact/hooks';
import { text } from '../ui/words';
import { useDataChanged } from './data-hook';
import { sizeWords } from './time-words';

interface Stored {
  readonly usage: number;
  readonly persisted: boolean;
}

/** How much the extension keeps, and whether the browser may clear it when space runs short. */
export function Storage() {
  const [stored, setStored] = useState<Stored | null>(null);
  const changed = useDataChanged();
  useEffect(() => {
    look().then(setStored, () => undefined);
    // Looks anew because something changed.
  }, [changed]);
  if (!stored) return null;
  // Only a page may ask for this; the background cannot.
  const keep = () =>
    navigator.storage
      .persist()
      .then(look)
      .then(setStored, () => undefined);
  return (
    <div class="setting">
      <p class="words hint">
        {text(stored.persisted ? 'storage_kept' : 'storage_clearable', sizeWords(stored.usage))}
      </p>
      {!stored.persisted && (
        <button type="button" class="button" onClick={keep}>
          {text('storage_keep')}
        </button>
      )}
    </div>
  );
}

async function look(): Promise<Stored> {
  const { usage = 0 } = await navigator.storage.estimate();
  return { usage, persisted: await navigator.storage.persisted() };
}
