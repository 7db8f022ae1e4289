import { plainWords } from '../letters';
import { isA, type Thing, textOf } from './json-ld';

const ARTICLE = /(?:Article|Posting|Review|Report)$/;
const PAGE = /WebPage$|^ItemPage$/;

/**
 * The description of the page's own article among all that its JSON-LD describes: by address, by its
 * headline in the page's title, or because there is no other. Where several remain that differ in
 * their day, none.
 */
export function ownArticle(
  things: readonly Thing[],
  addresses: readonly string[],
  title: string,
): Thing | undefined {
  const articles = things.filter((thing) => isA(thing, ARTICLE) && textOf(thing, 'datePublished'));
  const days = new Set(articles.map((thing) => textOf(thing, 'datePublished')?.slice(0, 10)));
  if (days.size <= 1) return articles[0];
  const own = new Set(addresses.map(bare));
  return (
    articles.find((thing) => addressesOf(thing).some((address) => own.has(bare(address)))) ??
    articles.find((thing) =>
      isInTitle(textOf(thing, 'headline') ?? textOf(thing, 'name'), title),
    ) ??
    undefined
  );
}

/** The description of the page itself: dated as the article is, on pages that hold one. */
export function ownPage(things: readonly Thing[]): Thing | undefined {
  return things.find((thing) => isA(thing, PAGE) && textOf(thing, 'datePublished'));
}

function addressesOf(thing: Thing): string[] {
  return ['@id', 'url', 'mainEntityOfPage'].flatMap((key) => textOf(thing, key) ?? []);
}

/** Host and path: scheme, query and a trailing slash do not tell two articles apart. */
function bare(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?|[?#].*$/g, '').replace(/\/$/, '');
}

function isInTitle(headline: string | undefined, title: string): boolean {
  if (headline === undefined || headline.length <= 9) return false;
  return plainWords(title).includes(plainWords(headline));
}
