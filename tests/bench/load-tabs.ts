import type { Page } from 'puppeteer-core';
import type { Row } from '../../src/cli/bench-result';
import type { Session } from '../../src/cli/launch';
import type { Site } from '../../src/cli/site';
import { ownPages } from './page-inputs';
import { NAMED } from './page-named';
import { quantile, round } from './page-stats';

const OPEN = 40;
/** In windows of their own, because nothing is begun in a tab that is not seen. */
const LOADING = 10;

/** Fifty pages open, ten of them loading at once: from a page's load to its first mark. */
export async function tabsRow(session: Session, site: Site): Promise<{ row: Row; p95: number }> {
  const article = ownPages()['100 KB article'] ?? '';
  const serve = (at: number) => site.serve(`/tab-${at}.html`, article);
  const open: Page[] = [];
  for (let at = 0; at < OPEN; at++) {
    const page = await session.browser.newPage();
    await page.goto(serve(at));
    open.push(page);
  }
  const windows: Page[] = [];
  for (let at = 0; at < LOADING; at++) {
    const page = await session.browser.newPage({ type: 'window' });
    await page.evaluateOnNewDocument(NAMED);
    windows.push(page);
  }
  const took = await Promise.all(
    windows.map(async (page, at) => {
      await page.goto(serve(OPEN + at), { waitUntil: 'load' });
      return page.evaluate(firstMark);
    }),
  );
  for (const page of [...open, ...windows]) await page.close();
  const p95 = quantile(took, 0.95);
  const row = {
    'pages open': OPEN + LOADING,
    'loading at once': LOADING,
    'first mark after load, median, ms': round(quantile(took, 0.5)),
    'p95, ms': round(p95),
  };
  return { row, p95 };
}

/** Milliseconds from the page's load to its first mark; runs in the page. */
async function firstMark(): Promise<number> {
  while (!CSS.highlights.size) await new Promise((later) => setTimeout(later, 5));
  const [navigation] = performance.getEntriesByType('navigation');
  const { loadEventEnd } = navigation as PerformanceNavigationTiming; // What that type of entry is.
  return performance.now() - loadEventEnd;
}
