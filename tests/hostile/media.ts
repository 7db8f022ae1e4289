import type { Page } from 'puppeteer-core';
import { inFirefoxWindow } from '../browser/firefox-window';
import type { World } from '../browser/harness';

/** What a page is to be shown as: on paper, or as a reader's system asks. */
export interface Media {
  readonly print?: boolean;
  readonly dark?: boolean;
  readonly forced?: boolean;
  readonly still?: boolean;
  /** Chromium alone can be asked. */
  readonly contrast?: boolean;
}

/** Shows a page so in either browser; without anything, as before. */
export async function showAs({ session }: World, page: Page, media: Media = {}): Promise<void> {
  if (session.name === 'firefox') {
    // Of our own pages the driver does not know the address.
    const address = await page.evaluate(() => location.href);
    return inFirefoxWindow(page, overrideIn, address, media);
  }
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {
    media: media.print ? 'print' : '',
    features: [
      { name: 'prefers-color-scheme', value: media.dark ? 'dark' : '' },
      { name: 'forced-colors', value: media.forced ? 'active' : '' },
      { name: 'prefers-reduced-motion', value: media.still ? 'reduce' : '' },
      { name: 'prefers-contrast', value: media.contrast ? 'more' : '' },
    ],
  });
}

/** Runs in Firefox's own window, which may not be the page's. */
function overrideIn(address: string, { print, dark, forced, still }: Media): void {
  // Of the whole browser.
  Services.prefs.setIntPref('ui.prefersReducedMotion', still ? 1 : 0);
  for (const window of Services.wm.getEnumerator('navigator:browser'))
    for (const { currentURI, browsingContext } of window.gBrowser.browsers) {
      if (currentURI.spec !== address) continue;
      browsingContext.mediumOverride = print ? 'print' : '';
      browsingContext.prefersColorSchemeOverride = dark ? 'dark' : 'none';
      browsingContext.forcedColorsOverride = forced ? 'active' : 'none';
    }
}

/** What Firefox's own windows have. */
declare const Services: {
  prefs: { setIntPref(name: string, value: number): void };
  wm: {
    getEnumerator(type: string): Iterable<{
      gBrowser: {
        browsers: readonly {
          currentURI: { spec: string };
          browsingContext: Record<
            'mediumOverride' | 'prefersColorSchemeOverride' | 'forcedColorsOverride',
            string
          >;
        }[];
      };
    }>;
  };
};
