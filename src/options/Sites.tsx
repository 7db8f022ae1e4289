import { ask } from '../messages/transport';
import { changeSettings, type Settings, type SettingsChange } from '../settings';
import { SiteModes } from '../ui/on-page/SiteModes';
import { Refusal, useRefusal } from '../ui/Refusal';
import { text } from '../ui/words';
import { RemovableList } from './RemovableList';

/** Where we run: the mode, the sites picked, the sites paused. */
export function Sites({ settings }: { readonly settings: Settings }) {
  const { siteMode, pickedSites, pausedSites } = settings;
  const [refusal, watch] = useRefusal();
  const keep = (change: SettingsChange) =>
    watch(changeSettings(change).then(() => ask('sites', {})));
  return (
    <section class="block">
      <h2>{text('sites')}</h2>
      <SiteModes mode={siteMode} />
      {siteMode === 'list' && (
        <RemovableList
          title={text('picked_sites')}
          empty={text('picked_sites_empty')}
          items={pickedSites.map((host) => ({ id: host, words: host }))}
          remove={(host) =>
            keep((now) => ({ pickedSites: now.pickedSites.filter((site) => site !== host) }))
          }
        />
      )}
      <RemovableList
        title={text('paused_sites')}
        empty={text('paused_sites_empty')}
        items={pausedSites.map((host) => ({ id: host, words: host }))}
        remove={(host) =>
          keep((now) => ({ pausedSites: now.pausedSites.filter((site) => site !== host) }))
        }
      />
      <Refusal why={refusal} />
    </section>
  );
}
