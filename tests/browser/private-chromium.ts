import type { Session } from '../../src/cli/launch';
import { until } from './harness';
import type { PrivatePage } from './private-window';

/** Lets the extension into Chromium's private windows by the switch on its page of extensions. */
export async function allowInChromium(session: Session): Promise<void> {
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (extensionId) => {
      // Without it an extension from a folder is not loaded anew after the switch.
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        incognitoAccess: true,
      });
    },
    new URL(session.page('')).host,
  );
  await page.close();
}

/**
 * Opens an address in a private window of Chromium's own: one that the driver makes is of another profile,
 * into which no extension is let.
 */
export async function openInChromium(session: Session, address: string): Promise<PrivatePage> {
  const front = await session.openInside('src/options/index.html');
  await front.evaluate((url) => chrome.windows.create({ incognito: true, url }), address);
  await front.close();
  const found = () => session.browser.targets().find((target) => target.url() === address);
  const page = await (await until(found, 'the private window')).page();
  if (!page) throw new Error('The private window has no page.');
  return {
    evaluate: (script) => page.evaluate(script),
    async reload() {
      await page.reload();
      await page.bringToFront();
    },
  };
}

/** The extension's own namespace in its pages, and Chromium's on the page of extensions. */
declare const chrome: {
  windows: { create(what: { incognito: boolean; url: string }): Promise<unknown> };
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: {
      extensionId: string;
      incognitoAccess: boolean;
    }): Promise<void>;
  };
};
