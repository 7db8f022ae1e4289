import type { Runtime } from 'webextension-polyfill';
import type { Empty, FromPage } from '../../messages/contract';
import { createRate } from '../../messages/rate';
import { changeSettings, nowKnown } from '../../settings';
import { entityById } from '../dataset/entity-by-id';

/** A second, from each tab: no reader clicks faster, and every page is told of each. */
const mayKnow = createRate(3);

/** Takes an entity's marks away for good, in every tab; what no dataset holds has none. */
export async function know(
  { id }: FromPage['know'][0],
  { tab }: Runtime.MessageSender,
): Promise<Empty> {
  if (!mayKnow(tab?.id ?? -1, Date.now())) throw new Error('too many are known');
  if (await entityById(id)) await changeSettings(nowKnown(id));
  return {};
}
