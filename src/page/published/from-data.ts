import { type DayEvidence, WEIGHTS } from './evidence';
import { textOf, thingsIn } from './json-ld';
import { ownArticle, ownPage } from './own-article';
import { readStamp, type Stamp } from './stamp';
import type { Traces } from './traces';

/** What one kind of data says. */
export interface Said {
  readonly published: readonly DayEvidence[];
  readonly modified: readonly Stamp[];
}

/** What JSON-LD says: the article's date, and when it was changed. */
export function fromJsonLd({ jsonLd, addresses, title, language }: Traces): Said {
  const things = thingsIn(jsonLd);
  const article = ownArticle(things, addresses, title);
  const thing = article ?? ownPage(things);
  const stamp = thing && readStamp(textOf(thing, 'datePublished') ?? '', language);
  const modified = things.flatMap(
    (one) => readStamp(textOf(one, 'dateModified') ?? '', language) ?? [],
  );
  if (!stamp) return { published: [], modified };
  const weight = article ? WEIGHTS.article : WEIGHTS.webPage;
  return { published: [{ ...stamp, from: 'json-ld', weight }], modified };
}

/** Names, in lower case, by which publishers say when an article first appeared. */
const PUBLISHED = new RegExp(
  `^(?:${[
    '(?:og:)?(?:article[:.])?(?:published|publish|publication)(?:[-_:.]?(?:time|date|at|on))?(?:[-_]?(?:time|gmt))?',
    '(?:og:)?article[:.]published_?time|og:pubdate|shareaholic:article_published_time',
    'date[-_:.]?published|pub-?date|publish-?date|article_date_original|originalpublicationdate|original-publish-date',
    'parsely-pub-date|bt:pubdate|rbpubdate|ptime|vr:published_time|cxenseparse:(?:recs:)?publishtime',
    'dc(?:terms)?[.:](?:date[.:])?(?:issued|created|published|datesubmitted)',
    'citation_(?:publication_|online_)?date|created|creation[-_]?date|datecreated|content_create_date',
  ].join('|')})$`,
);
/** Names that say "date" and no more: as often the last change as the first appearance. */
const VAGUE =
  /^(?:date|dc(?:terms)?[.:]date|sailthru\.date|article[.:]date|analyticsattributes\.articledate|pdate|timestamp)$/;
const MODIFIED = /modified|updated|lastmod|last-mod|last_mod|revision/;

/** What `meta` elements say, once for each day. */
export function fromMeta({ metas, language }: Traces): Said {
  const published: DayEvidence[] = [];
  const modified: Stamp[] = [];
  for (const { name, content } of metas) {
    const key = name.toLowerCase();
    const changed = MODIFIED.test(key);
    const weight = PUBLISHED.test(key) ? WEIGHTS.meta : VAGUE.test(key) ? WEIGHTS.vagueMeta : null;
    if (!changed && weight === null) continue;
    const stamp = readStamp(content, language);
    if (!stamp) continue;
    if (changed) modified.push(stamp);
    else if (weight !== null) published.push({ ...stamp, from: 'meta', weight });
  }
  return { published, modified };
}

/** What microdata says of the page's article. */
export function fromMicrodata({ published, modified, language }: Traces): Said {
  const read = (texts: readonly string[]) =>
    texts.flatMap((text) => readStamp(text, language) ?? []);
  return {
    published: read(published)
      .slice(0, 1)
      .map((stamp) => ({ ...stamp, from: 'microdata', weight: WEIGHTS.microdata })),
    modified: read(modified),
  };
}
