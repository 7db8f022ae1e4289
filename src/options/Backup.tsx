import { useState } from 'preact/hooks';
import { ask } from '../messages/transport';
import { changeSettings, type Settings } from '../settings';
import { saveFile } from '../ui/save-file';
import { text, type WordKey } from '../ui/words';
import { readBackup, writeBackup } from './backup-file';
import { PickFile } from './PickFile';

/** Larger is no backup of ours. */
const MOST_BYTES = 1_000_000;

/** All settings as a file, and back. */
export function Backup({ settings }: { readonly settings: Settings }) {
  const [result, setResult] = useState<WordKey | null>(null);
  const [before, setBefore] = useState<Settings | null>(null);
  const bring = async (file: File) => {
    const says = await restoreFrom(file).catch(() => 'not_stored' as const);
    if (says === 'backup_imported') setBefore(settings);
    setResult(says);
  };
  const takeBack = async (former: Settings) => {
    const done = await use(former).catch(() => 'not_stored' as const);
    setResult(done);
    if (done !== 'not_stored') setBefore(null);
  };
  return (
    <section class="block">
      <h2>{text('backup')}</h2>
      <p class="hint">{text('backup_hint')}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() =>
            saveFile('backgrounder-settings.json', 'application/json', writeBackup(settings))
          }
        >
          {text('backup_export')}
        </button>
        <PickFile label={text('backup_import')} accept=".json,application/json" pick={bring} />
      </div>
      <p role="status">{result && text(result)}</p>
      {before && (
        <button type="button" class="link" onClick={() => takeBack(before)}>
          {text('backup_undo')}
        </button>
      )}
    </section>
  );
}

async function restoreFrom(file: File): Promise<WordKey> {
  if (file.size > MOST_BYTES) return 'backup_refused';
  const settings = readBackup(await file.text().catch(() => ''));
  if (!settings) return 'backup_refused';
  return use(settings);
}

async function use(settings: Settings): Promise<WordKey> {
  await changeSettings(settings);
  await ask('sites', {});
  return 'backup_imported';
}
