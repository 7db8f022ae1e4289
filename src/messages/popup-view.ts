import { browser } from '../browser';
import type { EntityId } from '../model/entity';
import { MOST_QUERY } from './contract';

/** What the popup is to show: words searched for, or a card. It stands in the popup's address. */
export interface PopupView {
  readonly query?: string;
  readonly card?: EntityId;
}

/** The address of the popup with a view of it. */
export function popupAddress({ query, card }: PopupView): string {
  const view = new URLSearchParams();
  if (query) view.set('query', query.replace(/\s+/g, ' ').trim().slice(0, MOST_QUERY));
  if (card) view.set('card', card);
  const page = browser.runtime.getURL('src/popup/index.html');
  return view.size ? `${page}?${view}` : page;
}

/** The view in the query of such an address. */
export function popupView(search: string): PopupView {
  const given = new URLSearchParams(search);
  const [query, card] = [given.get('query'), given.get('card')];
  return { ...(query && { query }), ...(card && { card }) };
}
