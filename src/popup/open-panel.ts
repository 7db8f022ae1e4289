import { browser } from '../browser';

/** Chromium's side panel, which the polyfill passes through but has no types for. */
interface WithSidePanel {
  readonly sidePanel?: { open(where: { tabId: number }): Promise<void> };
}

/** Opens the panel beside the page; must be called inside the click. False where there is none. */
export async function openPanel(tab: number): Promise<boolean> {
  const { sidePanel } = browser as WithSidePanel; // see above
  if (sidePanel) await sidePanel.open({ tabId: tab });
  else if (browser.sidebarAction) await browser.sidebarAction.open();
  else return false;
  return true;
}
