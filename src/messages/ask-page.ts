import { browser } from '../browser';
import type { ToPage } from './contract';
import { FROM_ASKED_PAGE } from './from-asked-page';
import { unlessRefused } from './refusal';
import type { Envelope } from './transport';

/**
 * Asks the page in a tab's frame, the top one if none is named; rejects where no script of ours runs there,
 * or the answer has the wrong shape.
 */
export async function askPage<K extends keyof ToPage>(
  tab: number,
  kind: K,
  request: ToPage[K][0],
  frameId = 0,
): Promise<ToPage[K][1]> {
  const sent: Envelope = { kind, request };
  const told = unlessRefused(await browser.tabs.sendMessage(tab, sent, { frameId }));
  const answer = FROM_ASKED_PAGE[kind](told);
  if (answer === undefined) throw new Error(`${kind}: not an answer`);
  return answer;
}
