import { rm } from 'node:fs/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, needBrowser } from './find-browsers';
import { temporaryFolder } from './temporary-folder';

/** A browser with the extension in it. */
export interface Session {
  readonly browser: Browser;
  readonly name: BrowserName;
  /** Address of a page of the extension: `page('src/popup/index.html')`. */
  page(path: string): string;
  /** Opens a page of the extension in a new tab. */
  openInside(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Kept and reused where given; else a new one that goes with the session. */
  readonly profile?: string;
  readonly args?: readonly string[];
  /** `127.0.0.1:port` of a proxy for all but loopback. */
  readonly proxy?: string;
  readonly firefoxPrefs?: Readonly<Record<string, string | number | boolean>>;
}

/** Nothing but the pages asked for may use the network. */
const QUIET_CHROME = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
];

/** Tests look for English words, whatever the language of this machine. */
const IN_ENGLISH = { ...process.env, LANGUAGE: 'en_US' };

const QUIET_FIREFOX = {
  'intl.locale.requested': 'en-US',
  'app.update.enabled': false,
  // A list of downloads that is open keeps the popup from opening.
  'browser.download.alwaysOpenPanel': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

/** A fixed address inside Firefox, where it is otherwise drawn at random. */
const FIREFOX_HOST = '7c1cc9a2-9b3f-4d6f-8d38-0b3c5c1a7f10';
const FIREFOX_ID = 'backgrounder@backgrounder.example';

/** Starts a browser with the extension installed, on a profile of its own. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Session> {
  const profile = options.profile ?? temporaryFolder();
  const browser = await (name === 'chrome' ? chrome(profile, options) : firefox(profile, options));
  const id = await browser.installExtension(options.extension);
  const base = name === 'chrome' ? `chrome-extension://${id}/` : `moz-extension://${FIREFOX_HOST}/`;
  const page = (path: string) => base + path;
  return {
    browser,
    name,
    page,
    async openInside(path) {
      const tab = await browser.newPage();
      await (name === 'chrome' ? tab.goto(page(path)) : goInside(tab, page(path)));
      return tab;
    },
    async close() {
      if (options.profile) return browser.close();
      // Firefox would take seconds to tidy up a profile that will not be opened again.
      await (name === 'firefox' ? killed(browser) : browser.close());
      await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

function chrome(profile: string, options: LaunchOptions): Promise<Browser> {
  const { headless, args = [], proxy } = options;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath: needBrowser('chrome'),
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    env: IN_ENGLISH,
    defaultViewport: null,
    args: [
      ...QUIET_CHROME,
      ...asRoot,
      ...(proxy ? [`--proxy-server=${proxy}`] : []),
      '--window-size=1200,900',
      ...args,
    ],
  });
}

function firefox(profile: string, options: LaunchOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless: options.headless,
    userDataDir: profile,
    defaultViewport: null,
    // Firefox heeds the pref for its settings server only where this is set.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    // Without it a page of the extension may not be opened from outside.
    args: ['--remote-allow-system-access', '--width=1200', '--height=900', ...(options.args ?? [])],
    extraPrefsFirefox: {
      ...QUIET_FIREFOX,
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_HOST }),
      ...(options.proxy && proxyPrefs(options.proxy)),
      ...options.firefoxPrefs,
    },
  });
}

function proxyPrefs(proxy: string): Record<string, string | number> {
  const [host = '', port] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '127.0.0.1',
  };
}

async function killed(browser: Browser): Promise<void> {
  const process = browser.process();
  if (!process || process.exitCode !== null) return browser.close();
  const gone = new Promise((done) => process.once('exit', done));
  process.kill('SIGKILL');
  await gone;
}

/** Firefox reports no response for pages of an extension, and `goto` would wait for one for ever. */
async function goInside(tab: Page, address: string): Promise<void> {
  const frame: object = tab.mainFrame();
  // The raw context is public in puppeteer's BiDi frame but not in the type both protocols share.
  const { browsingContext } = frame as {
    browsingContext: { navigate(url: string, wait: 'complete'): Promise<void> };
  };
  await browsingContext.navigate(address, 'complete');
}
