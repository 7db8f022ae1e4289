import { browser } from '../../browser';
import { MOST_QUERY } from '../../messages/contract';
import type { EntityId } from '../../model/entity';

/** The address of the popup, with words searched for or a card open in it. */
export function popupPage({ query, card }: { query?: string; card?: EntityId }): string {
  const wanted = new URLSearchParams();
  if (query) wanted.set('query', query.replace(/\s+/g, ' ').trim().slice(0, MOST_QUERY));
  if (card) wanted.set('card', card);
  const page = browser.runtime.getURL('src/popup/index.html');
  return wanted.size ? `${page}?${wanted}` : page;
}
