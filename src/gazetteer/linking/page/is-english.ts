import type { Page } from './page';

/** Whether a page is written in English, as most are: no other language has the article "the". */
export function isEnglish(page: Page): boolean {
  return page.isWord('the');
}
