import type { Page } from 'puppeteer-core';
import { inFirefoxWindow } from '../browser/firefox-window';
import type { World } from '../browser/harness';

/** What a page is to be shown as: on paper, or as a reader's system asks. */
export interface Media {
  readonly print?: boolean;
  readonly dark?: boolean;
  readonly forced?: boolean;
  /** Chromium alone can be asked. */
  readonly still?: boolean;
}

/** Shows a page so in either browser; without anything, as before. */
export async function showAs({ session }: World, page: Page, media: Media = {}): Promise<void> {
  if (session.name === 'firefox') return inFirefoxWindow(page, overrideIn, page.url(), media);
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {
    media: media.print ? 'print' : '',
    features: [
      { name: 'prefers-color-scheme', value: media.dark ? 'dark' : '' },
      { name: 'forced-colors', value: media.forced ? 'active' : '' },
      { name: 'prefers-reduced-motion', value: media.still ? 'reduce' : '' },
    ],
  });
}

/** Runs in Firefox's own window, which may not be the page's. */
function overrideIn(address: string, { print, dark, forced }: Media): void {
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
