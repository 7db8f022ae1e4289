import { browser } from '../../browser';
import { ask } from '../../messages/transport';
import { changeSettings, EVERY_SITE, type SiteMode } from '../../settings';

/**
 * Sets on which sites we run. Must be called during the click: for every site the browser asks the reader
 * for permission. Resolves to false where they refuse, and then changes nothing.
 */
export async function chooseSiteMode(siteMode: SiteMode): Promise<boolean> {
  if (siteMode === 'all' && !(await browser.permissions.request({ origins: EVERY_SITE })))
    return false;
  await changeSettings({ siteMode });
  await ask('sites', {});
  return true;
}
