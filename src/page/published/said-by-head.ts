import type { Traces } from './traces';

/** The most UTF-16 units of a trace: a date and some words around it. */
export const MOST_UNITS = 400;
/** The most traces of each kind. */
export const MOST = 40;

/** What a page says about itself for machines. */
type HeadTraces = Pick<Traces, 'language' | 'title' | 'addresses' | 'jsonLd' | 'metas'>;

/** `url` may be empty. */
export function saidByHead(document: Document, url: string): HeadTraces {
  return {
    language: languageOf(document).slice(0, MOST_UNITS),
    title: (document.querySelector('title')?.textContent ?? '').slice(0, MOST_UNITS),
    addresses: addressesOf(document, url),
    jsonLd: jsonLdOf(document),
    metas: metasOf(document),
  };
}

/** Whether a text may hold a date: two digits, or one of another script. */
export function mayTell(text: string): boolean {
  return /\d\d|[٠-٩۰-۹०-९০-৯๐-๙၀-၉០-៩０-９]|元年/.test(text);
}

function languageOf(document: Document): string {
  const named =
    document.documentElement.getAttribute('lang') ||
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content') ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content');
  return (named ?? '').trim().replace('_', '-');
}

/** A longer address is no article's. */
const MOST_ADDRESS = 2_048;

function addressesOf(document: Document, url: string): string[] {
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [url, canonical ?? '', shared ?? '']
    .filter((address) => address !== '')
    .map((address) => address.slice(0, MOST_ADDRESS));
}

/** Longer JSON-LD contains whole articles; it is sent without its long texts. */
const LONG_UNITS = 8 * 1024;
/** All of it together: a message stays below 64 KB. */
const MOST_JSON = 40 * 1024;

function jsonLdOf(document: Document): string[] {
  const found: string[] = [];
  let room = MOST_JSON;
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? '';
    if (!/date(?:Published|Modified)/.test(text)) continue;
    const short = text.length > LONG_UNITS ? withoutLongTexts(text) : text;
    found.push(short.slice(0, room));
    room -= short.length;
    if (room <= 0 || found.length >= MOST) break;
  }
  return found;
}

/**
 * JSON without its long texts. If it is cut short, the last text reaches to its end; otherwise the
 * pattern would backtrack for every quote.
 */
function withoutLongTexts(json: string): string {
  return json.replace(/"(?:[^"\\]+|\\[\s\S]?)*(?:"|$)/g, (said) =>
    said.length > LONG_TEXT_UNITS ? '""' : said,
  );
}

/** Longer than anything that tells which article it is, or its day, UTF-16 units. */
const LONG_TEXT_UNITS = 300;

/** Part of every name that speaks of a date. */
const OF_A_DATE = /publi|date|time|mod|updat|revision|issued|created/i;

function metasOf(document: Document): HeadTraces['metas'] {
  const found = [];
  for (const meta of document.querySelectorAll('head meta[content], body > meta[content]')) {
    const keys = ['property', 'name', 'http-equiv'].map((key) => meta.getAttribute(key));
    const name = keys.find(Boolean) ?? '';
    const content = meta.getAttribute('content') ?? '';
    if (name.length < MOST_UNITS && OF_A_DATE.test(name) && mayTell(content))
      found.push({ name, content: content.slice(0, MOST_UNITS) });
  }
  return found.slice(0, MOST);
}
