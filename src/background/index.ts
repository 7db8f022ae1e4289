import '../polyfilled';
import type { Runtime, Storage } from 'webextension-polyfill';
import { browser } from '../browser';
import { isFirefox } from '../is-firefox';
import { admit, fromOwnPage } from '../messages/admit';
import { createRate } from '../messages/rate';
import { answering, envelope } from '../messages/transport';
import { changeSettings, EVERY_SITE, parseSettings } from '../settings';
import { start, update } from './dataset/change-in-use';
import { handlers } from './handlers';
import { keepStorageApart } from './own/storage-apart';
import { runCommand } from './pages/commands';
import { forgetSettings } from './pages/settings-at-hand';
import { applySites } from './pages/sites';
import { tellTabs } from './pages/tell-tabs';
import { RESUME_ALARM, resume } from './refreshing/refresh';
import { applySchedule, SCHEDULE_ALARM, takeTurn } from './refreshing/schedule';
import { startRefresh } from './refreshing/sources';
import { lookUp, offerLookUp } from './searching/look-up';
import { openEntered, suggest } from './searching/omnibox';

const mayAsk = createRate();
void keepStorageApart();

type Handle = (request: unknown, sender: Runtime.MessageSender) => unknown;

// Every listener is registered here, synchronously: a worker is woken by an event, and an event that
// finds no listener when the first script has run is lost.

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  // Without an open window no tab can be opened; everything else must happen all the same.
  if (reason === 'install') await firstRun().catch(nothing);
  await Promise.all([offerLookUp(), applySites(), update(), applySchedule()]);
});

browser.runtime.onStartup.addListener(() =>
  Promise.all([applySites(), start().then(resume), applySchedule()]).then(nothing),
);

browser.runtime.onMessage.addListener(
  answering((message, sender: Runtime.MessageSender) => {
    const sent = envelope(message);
    if (!sent) return undefined;
    // No limit for our own pages: they ask for each card that they show, which may be hundreds.
    if (!fromOwnPage(sender) && !mayAsk(sender.tab?.id ?? -1, Date.now()))
      return Promise.reject(new Error('too many messages'));
    const admission = admit(sent.kind, sent.request, sender);
    if ('refused' in admission) return Promise.reject(new Error(admission.refused));
    // `admit` has parsed the request for this kind of message; the compiler cannot see that both lookups
    // are by the same key.
    const handle = handlers[admission.kind] as Handle;
    return Promise.resolve(handle(admission.request, sender));
  }),
);

browser.commands.onCommand.addListener((command, tab) => runCommand(command, tab));
browser.contextMenus.onClicked.addListener((click, tab) => lookUp(click, tab));
browser.omnibox.onInputChanged.addListener((typed, show) => suggest(typed).then(show, nothing));
browser.omnibox.onInputEntered.addListener((entered, where) => openEntered(entered, where));

browser.alarms.onAlarm.addListener(async ({ name }) => {
  if (name === RESUME_ALARM) await resume();
  if (name === SCHEDULE_ALARM && (await takeTurn())) await startRefresh(null);
});

// Firefox forgets the alarms of an add-on that is disabled, and fires no event when it is enabled again.
if (isFirefox()) void applySchedule().catch(nothing);

browser.permissions.onAdded.addListener(() => applySites().then(nothing));
browser.permissions.onRemoved.addListener(() => applySites().then(tellTabs));
browser.storage.onChanged.addListener((changes, area) => {
  if (area !== 'local' || !changes.settings) return;
  forgetSettings();
  void tellTabs();
  if (sitesDiffer(changes.settings)) void applySites();
});

/** Opens the welcome page. Where the installation granted every host, reading everywhere is meant. */
async function firstRun(): Promise<void> {
  const everywhere = await browser.permissions.contains({ origins: EVERY_SITE });
  if (everywhere) await changeSettings({ siteMode: 'all' });
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
}

function sitesDiffer({ oldValue, newValue }: Storage.StorageChange): boolean {
  const sites = (stored: unknown) => {
    const { siteMode, pausedSites, pickedSites } = parseSettings(stored);
    return JSON.stringify([siteMode, pausedSites, pickedSites]);
  };
  return sites(oldValue) !== sites(newValue);
}

function nothing(): void {}
