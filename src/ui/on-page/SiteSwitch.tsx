import { useState } from 'preact/hooks';
import { browser } from '../../browser';
import { ask } from '../../messages/transport';
import { changeSettings, type Settings } from '../../settings';
import { text } from '../words';
import { type Access, originsOf } from './page';

interface SiteSwitchProps {
  readonly host: string;
  readonly access: Access;
  readonly settings: Settings;
  readonly changed: () => void;
}

/** One click runs us on this site or stops us there; the first time the browser asks the reader. */
export function SiteSwitch({ host, access, settings, changed }: SiteSwitchProps) {
  const [refused, setRefused] = useState(false);
  const flip = async (on: boolean) => {
    const done = on ? await switchOn(host, settings) : await switchOff(host);
    setRefused(!done);
    changed();
  };
  return (
    <>
      <label class="site">
        <span>
          {text('site_switch')} <bdi>{host}</bdi>
        </span>
        <input
          type="checkbox"
          role="switch"
          aria-checked={access === 'running'}
          class="switch"
          checked={access === 'running'}
          onChange={({ currentTarget }) => flip(currentTarget.checked)}
        />
      </label>
      {refused && <p role="alert">{text('site_refused')}</p>}
    </>
  );
}

/** Whether the site is on; false where the reader refused. */
export async function switchOn(host: string, settings: Settings): Promise<boolean> {
  // First of all, while the click still counts; Firefox may close the popup when it asks.
  const asked = browser.permissions.request({ origins: originsOf(host) });
  await changeSettings((now) => ({
    siteMode: now.siteMode === 'click' ? 'list' : now.siteMode,
    pausedSites: now.pausedSites.filter((site) => site !== host),
    pickedSites: [...now.pickedSites.filter((site) => site !== host), host],
  }));
  const granted = await asked;
  if (!granted) {
    const { siteMode, pausedSites, pickedSites } = settings;
    await changeSettings({ siteMode, pausedSites, pickedSites });
  }
  await ask('sites', {});
  return granted;
}

async function switchOff(host: string): Promise<boolean> {
  await changeSettings((now) => ({ pausedSites: [...now.pausedSites, host] }));
  await ask('sites', {});
  return true;
}
