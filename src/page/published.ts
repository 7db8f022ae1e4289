import type { Day } from '../model/date';
import type { Published } from '../model/published';
import type { Block } from './block';
import { decide } from './published/evidence';
import { fromJsonLd, fromMeta, fromMicrodata } from './published/from-data';
import { fromSight, fromTime } from './published/from-sight';
import { fromUrl } from './published/from-url';
import { masthead } from './published/masthead';
import type { Tools } from './tools';

/** A page's lines, and the elements that hold its article. */
interface Found {
  readonly lines: readonly Block[];
  readonly roots: readonly Element[];
}

/**
 * The day on which the page's own article first appeared, where its outlet is, and what says so.
 * `url` may be empty. Never later than `today`; null where nothing says, or
 * nothing we believe.
 */
export function published(
  document: Document,
  url: string,
  today: Day,
  { lines, roots }: Found,
  tools: Tools,
): Published | null {
  if (!document.documentElement || !document.body) return null;
  const dom = tools.domOf(document);
  const language = languageOf(document);
  const addresses = [url, ...addressesOf(document)].filter((address) => address !== '');
  const head = masthead(document, dom, lines, roots);
  const data = [
    fromJsonLd(document, addresses, language),
    fromMeta(document, language),
    fromMicrodata(document, dom, head.isOwn, language),
    fromTime(document, dom, head, language),
  ];
  return decide(
    [
      ...data.flatMap((one) => one.published),
      ...fromSight(document, dom, head, language),
      ...fromUrl(addresses),
    ],
    data.flatMap((one) => one.modified),
    today,
  );
}

/** As the page names it, `en-US`; empty where it does not. */
function languageOf(document: Document): string {
  const named =
    document.documentElement.getAttribute('lang') ||
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content') ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content');
  return (named ?? '').trim().replace('_', '-');
}

/** Where the page says that it lives. */
function addressesOf(document: Document): string[] {
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [canonical ?? '', shared ?? ''];
}
