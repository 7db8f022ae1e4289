import type { Settings } from '../settings';
import { text } from '../ui/words';
import { Backup } from './Backup';
import { DataSources } from './DataSources';
import { DatasetInUse } from './DatasetInUse';
import { Known } from './Known';
import { OwnEntries } from './OwnEntries';
import { Reading } from './Reading';
import { Sites } from './Sites';

/** Everything a reader can set; each change is kept at once. */
export function Options({ settings }: { readonly settings: Settings }) {
  return (
    <main class="page">
      <h1>{text('options_title')}</h1>
      <DatasetInUse />
      <DataSources />
      <OwnEntries />
      <Reading settings={settings} />
      <Sites settings={settings} />
      <Known known={settings.known} />
      <section class="block">
        <h2>{text('privacy')}</h2>
        <p>{text('privacy_network')}</p>
        <p>{text('privacy_visible')}</p>
      </section>
      <Backup settings={settings} />
    </main>
  );
}
