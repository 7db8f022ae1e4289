import { browser } from '../../browser';
import { ask } from '../../messages/transport';
import { changeSettings, type SiteMode } from '../../settings';

export const SITE_MODES: readonly SiteMode[] = ['all', 'list', 'click'];

/**
 * Sets on which sites we run. Must be called during the click: for every site the browser asks the reader
 * for permission. Resolves to false where they refuse, and then changes nothing.
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
