import type { Omnibox, Tabs } from 'webextension-polyfill';
import { browser } from '../../browser';
import { isFirefox } from '../../is-firefox';
import { MOST_QUERY } from '../../messages/contract';
import { type PopupView, popupAddress } from '../../messages/popup-view';
import { text } from '../../ui/words';
import { openPopup } from './look-up';
import { openInTab } from './open-in-tab';
import { searchAll } from './search-all';

const SUGGESTIONS = 6;

/** Stands between caption and id in a suggestion; nobody types it. */
const MARK = ' · ';
const PICKED = new RegExp(`${MARK}([a-z0-9-]+)$`);

/** What the address bar lists for words typed after `bg`. */
export async function suggest(typed: string): Promise<Omnibox.SuggestResult[]> {
  browser.omnibox.setDefaultSuggestion({ description: written(text('search_label')) });
  const results = await searchAll(typed.slice(0, MOST_QUERY), SUGGESTIONS);
  return results.map(({ id, caption, summary }) => ({
    content: `${caption}${MARK}${id}`,
    description: written(`${caption} – ${summary}`),
  }));
}

/** Opens the card that was picked, or the popup with the words searched for. */
export async function openEntered(
  entered: string,
  where: Omnibox.OnInputEnteredDisposition,
): Promise<void> {
  const [, id] = PICKED.exec(entered) ?? [];
  const wanted = id ? { card: id } : { query: entered };
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (where === 'currentTab') await openHere(wanted, tab);
  else await openInTab(wanted, tab, { active: where === 'newForegroundTab' });
}

/** Opens it in the current tab. In a private tab Chromium shows no page of an extension, only its popup. */
async function openHere(wanted: PopupView, tab: Tabs.Tab | undefined): Promise<void> {
  const url = popupAddress(wanted);
  if (!tab?.incognito || isFirefox()) await browser.tabs.update({ url });
  else if (!(await openPopup(url, tab).catch(() => false))) await openInTab(wanted, tab);
}

/** A description as the browser wants it: Chromium parses XML, Firefox plain text. */
function written(words: string): string {
  if (isFirefox()) return words;
  return words.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
