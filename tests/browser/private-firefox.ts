import type { Page } from 'puppeteer-core';
import { bidi } from './card';
import { inFirefoxWindow } from './firefox-window';
import { until } from './harness';
import { inTime } from './in-time';
import type { PrivatePage } from './private-window';

/** Lets the extension into Firefox's private windows, as a reader does on its page of add-ons; it is loaded anew. */
export async function allowInFirefox(page: Page): Promise<void> {
  await inFirefoxWindow(page, async () => {
    const { extension } = WebExtensionPolicy.getByID('backgrounder@backgrounder.example');
    const { ExtensionPermissions } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionPermissions.sys.mjs',
    );
    const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    await ExtensionPermissions.add(extension.id, allowed, extension);
    const { AddonManager } = ChromeUtils.importESModule(
      'resource://gre/modules/AddonManager.sys.mjs',
    );
    await (await AddonManager.getAddonByID(extension.id)).reload();
  });
}

/** Switches the extension off and on again, as a reader does on Firefox's page of add-ons. */
export async function switchOffAndOn(page: Page): Promise<void> {
  await inFirefoxWindow(page, async () => {
    const { AddonManager } = ChromeUtils.importESModule(
      'resource://gre/modules/AddonManager.sys.mjs',
    );
    const addon = await AddonManager.getAddonByID('backgrounder@backgrounder.example');
    await addon.disable();
    await addon.enable();
  });
}

/** Opens an address in a new private window of Firefox, which its driver does not list. */
export async function openInFirefox(page: Page, address: string): Promise<PrivatePage> {
  const { send } = bidi(page);
  const contexts = async () => (await send('browsingContext.getTree', {})).result.contexts ?? [];
  const before = new Set((await contexts()).map(({ context }) => context));
  await inFirefoxWindow(page, () => {
    OpenBrowserWindow({ private: true });
  });
  const added = async () => (await contexts()).find(({ context }) => !before.has(context));
  const { context } = await until(added, 'the private window');
  const evaluate = async (expression: string) => {
    const params = { expression, target: { context }, awaitPromise: true };
    return (await inTime(send('script.evaluate', params))).result.result?.value;
  };
  const go = async (method: string, params: object) => {
    await inTime(send('browsingContext.activate', { context }));
    await inTime(send(`browsingContext.${method}`, { context, wait: 'complete', ...params }));
  };
  // The window's own first page may come between.
  const went = () =>
    go('navigate', { url: address }).then(
      () => true,
      () => false,
    );
  await until(went, address);
  return { evaluate, reload: () => go('reload', {}) };
}

interface Addon {
  reload(): Promise<void>;
  disable(): Promise<void>;
  enable(): Promise<void>;
}

/** What Firefox's own window has. */
declare function OpenBrowserWindow(which: { private: boolean }): Window;
declare const WebExtensionPolicy: { getByID(id: string): { extension: { id: string } } };
declare const ChromeUtils: {
  importESModule(address: string): {
    ExtensionPermissions: {
      add(id: string, what: object, extension: object): Promise<void>;
    };
    AddonManager: { getAddonByID(id: string): Promise<Addon> };
  };
};
