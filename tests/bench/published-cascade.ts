import type { Day } from '../../src/model/date';

/**
 * The reader that is quickly written and that many tools are: the first `datePublished` in JSON-LD,
 * else the first known `meta`, else the first `time`; its first ten letters.
 */
export function cascade(document: Document): { day: Day; from: string } | null {
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const found = /"datePublished"\s*:\s*"(\d{4}-\d\d-\d\d)/.exec(script.textContent ?? '');
    if (found?.[1]) return { day: found[1], from: 'json-ld' };
  }
  for (const selector of META) {
    const content = document.querySelector(selector)?.getAttribute('content') ?? '';
    const found = /^\d{4}-\d\d-\d\d/.exec(content);
    if (found) return { day: found[0], from: 'meta' };
  }
  for (const time of document.querySelectorAll('time[datetime]')) {
    const found = /^\d{4}-\d\d-\d\d/.exec(time.getAttribute('datetime') ?? '');
    if (found) return { day: found[0], from: 'time' };
  }
  return null;
}

const META = [
  'meta[property="article:published_time"]',
  'meta[name="date"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
];
