import { browser } from '../../browser';
import { ask } from '../../messages/transport';
import { changeSettings, type SiteMode } from '../../settings';

export const SITE_MODES: readonly SiteMode[] = ['all', 'list', 'click'];

/**
 * Sets where we run. Must be called inside the click: for every site the browser asks the reader
 * first, and what they refuse stays as it was (false).
 */
export async function chooseSiteMode(siteMode: SiteMode): Promise<boolean> {
  if (siteMode === 'all') {
    const origins = ['http://*/*', 'https://*/*'];
    if (!(await browser.permissions.request({ origins }))) return false;
  }
  await changeSettings({ siteMode });
  await ask('sites', {});
  return true;
}
