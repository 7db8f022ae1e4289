import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { OLDEST, versionOf } from './browser-version';

export type BrowserName = 'chrome' | 'firefox';

const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chrome: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

const USUAL_PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  chrome: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
    '/opt/google/chrome/chrome',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
    '/opt/firefox/firefox',
  ],
};

const DEBIAN_PACKAGE: Readonly<Record<BrowserName, string>> = {
  chrome: 'chromium',
  firefox: 'firefox-esr',
};

/** Path of an installed browser, or undefined. CHROME_PATH and FIREFOX_PATH come first. */
export function findBrowser(name: BrowserName): string | undefined {
  const given = process.env[name === 'chrome' ? 'CHROME_PATH' : 'FIREFOX_PATH'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const commands = [...COMMANDS[name], ...(name === 'chrome' ? ['google-chrome'] : [])];
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...(given ? [given] : []), ...onPath, ...USUAL_PLACES[name]].find((path) =>
    existsSync(path),
  );
}

/**
 * Path of a browser that takes the extension, installed by the system's packages where that can be done
 * without asking: as root on Debian and its kin. Throws with the one command to run where it cannot.
 */
export function needBrowser(name: BrowserName): string {
  let lack = lacking(name);
  if (lack) {
    installOnDebian(name);
    lack = lacking(name);
  }
  const path = findBrowser(name);
  if (!path || lack) throw new Error(`${lack} Run: ${howToInstall(name)}`);
  return path;
}

/** What is missing; undefined where a browser is there that is new enough. */
export function lacking(name: BrowserName): string | undefined {
  const path = findBrowser(name);
  const called = name === 'chrome' ? 'Chrome or Chromium' : 'Firefox';
  if (!path) return `No ${called} found.`;
  const version = versionOf(path);
  if (version === undefined || version >= OLDEST[name]) return undefined;
  return `${path} is version ${version}, and the extension needs ${called} ${OLDEST[name]}.`;
}

function installOnDebian(name: BrowserName): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error(`Installing ${DEBIAN_PACKAGE[name]} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env });
  // The package lists that a machine came with name browsers as old as the lists are.
  apt('update');
  apt('install', '-y', '--no-install-recommends', DEBIAN_PACKAGE[name], 'fonts-noto-core');
}

function howToInstall(name: BrowserName): string {
  if (existsSync('/usr/bin/apt-get'))
    return `sudo apt-get update && sudo apt-get install ${DEBIAN_PACKAGE[name]}`;
  return name === 'chrome'
    ? 'install Chrome from https://www.google.com/chrome/'
    : 'install Firefox from https://www.mozilla.org/firefox/';
}
