import type { Mark } from '../marking/marks';
import { groundOf, isDark } from './ground';
import { modalAround } from './modal-around';

/** What the page around a mark means for a card beside it. */
export interface Surroundings {
  /** The theme for the card: the one wanted, or for `page` that of the page under it. */
  readonly theme: string;
  /** The element that the card must be put into, because the mark is in a modal dialog; else null. */
  readonly within: Element | null;
  readonly rtl: boolean;
}

/** By default a card is light on a light page, whatever the system's theme is. */
export function surroundingsOf({ pieces }: Mark, wanted: string): Surroundings {
  const element = pieces[0]?.node.parentElement ?? null;
  return {
    theme: wanted === 'page' && element ? themeOf(element) : wanted,
    within: modalAround(element),
    rtl: element !== null && getComputedStyle(element).direction === 'rtl',
  };
}

function themeOf(element: Element): string {
  return isDark(groundOf(element)) ? 'dark' : 'light';
}
