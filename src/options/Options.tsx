import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../settings';
import { text } from '../ui/words';
import { Backup } from './Backup';
import { DataSources } from './DataSources';
import { DatasetInUse } from './DatasetInUse';
import { showOnly } from './find-settings';
import { Keys } from './Keys';
import { Known } from './Known';
import { OwnEntries } from './OwnEntries';
import { Privacy } from './Privacy';
import { Reading } from './Reading';
import { Sites } from './Sites';

/** Everything a reader can set; each change is kept at once. */
export function Options({ settings }: { readonly settings: Settings }) {
  const main = useRef<HTMLElement>(null);
  const [found, setFound] = useState(true);
  return (
    <main class="page" ref={main}>
      <h1>{text('options_title')}</h1>
      <search>
        <input
          class="field find"
          type="search"
          aria-label={text('find_setting')}
          placeholder={text('find_setting')}
          onInput={({ currentTarget: { value } }) => {
            if (main.current) setFound(showOnly(main.current, value));
          }}
        />
        <p class="hint" role="status">
          {!found && text('find_nothing')}
        </p>
      </search>
      <Reading settings={settings} />
      <Keys />
      <Sites settings={settings} />
      <Known known={settings.known} />
      <DatasetInUse />
      <DataSources />
      <OwnEntries />
      <Privacy />
      <Backup settings={settings} />
    </main>
  );
}
