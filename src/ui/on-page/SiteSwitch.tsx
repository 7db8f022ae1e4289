import { browser } from '../../browser';
import { ask } from '../../messages/transport';
import { changeSettings, originsOf, type Settings, type SettingsChange } from '../../settings';
import { Refusal, useRefusal } from '../Refusal';
import { text } from '../words';
import type { Access } from './page';

interface SiteSwitchProps {
  readonly host: string;
  readonly access: Access;
  readonly changed: () => void;
}

/** One click runs us on this site or stops us there; the first time the browser asks the reader. */
export function SiteSwitch({ host, access, changed }: SiteSwitchProps) {
  const [refusal, watch] = useRefusal();
  const flip = async (on: boolean) => {
    await watch(on ? switchOn(host) : switchOff(host), (done) => !done && 'site_refused');
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
      <Refusal why={refusal} />
    </>
  );
}

/** Whether the site is on; false where the reader refused. */
export async function switchOn(host: string): Promise<boolean> {
  // Before anything else, because a permission may only be asked for during the click; Firefox may then
  // close the popup.
  const asked = browser.permissions.request({ origins: originsOf(host) });
  let before: Settings | undefined;
  await changeSettings((now) => {
    before = now;
    return {
      siteMode: now.siteMode === 'click' ? 'list' : now.siteMode,
      pausedSites: without(now.pausedSites, host),
      pickedSites: [...without(now.pickedSites, host), host],
    };
  });
  const granted = await asked;
  if (!granted && before) await changeSettings(takenBack(host, before));
  await ask('sites', {});
  return granted;
}

/**
 * Restores this site only: the question may stay open for minutes, and another window change other sites
 * meanwhile.
 */
function takenBack(host: string, { siteMode, pausedSites, pickedSites }: Settings): SettingsChange {
  const as = (before: readonly string[], now: readonly string[]) =>
    before.includes(host) ? [...without(now, host), host] : without(now, host);
  return (now) => {
    const picked = as(pickedSites, now.pickedSites);
    // If another site was picked meanwhile, the mode must stay `list`.
    const onlyOurs = now.siteMode === 'list' && picked.join() === pickedSites.join();
    return {
      siteMode: onlyOurs ? siteMode : now.siteMode,
      pausedSites: as(pausedSites, now.pausedSites),
      pickedSites: picked,
    };
  };
}

function without(sites: readonly string[], host: string): string[] {
  return sites.filter((site) => site !== host);
}

async function switchOff(host: string): Promise<boolean> {
  await changeSettings((now) => ({ pausedSites: [...without(now.pausedSites, host), host] }));
  await ask('sites', {});
  return true;
}
