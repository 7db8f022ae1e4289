import type { Dom } from './dom';

/** Elements that surround an article; prose in them is the site's, not the author's. */
const AROUND = new Set('nav aside footer form fieldset label search'.split(' '));

const ROLES_AROUND = new Set(
  'navigation contentinfo complementary search form dialog alertdialog'.split(' '),
);

/** What publishers prefix names with. */
const PREFIX =
  '(?:(?:js|c|m|o|l|g|u|wp|site|page|main|article|story|post|entry|content|block|module|widget|component)-)*';

/** Class names and ids that say furniture whatever follows them (`related-stories-3`). */
const SURE_NAMES = [
  'breadcrumbs?|bread-crumbs?|nav(?:bar|igation)|footer|sidebar|side-bar',
  'comments?|comment-?list|respond|disqus|livefyre',
  'related|recirc|recirculation|recommended|recommendations?|read-?(?:more|next|also)|more-(?:from|on|in|news|stories)|most-?(?:read|popular|viewed|shared|recent)|trending|you-may|up-?next|taboola|outbrain|teasers?',
  'shar(?:e|ing)|social|sharedaddy|addthis|addtoany',
  'newsletter|sign-?up|subscribe|cookies?|gdpr|advert(?:isement|s)?|adsense|sponsored',
  'author-?(?:bio|box|info)|about-author|tag-?(?:list|cloud)|pagination|sr-only|visually-?hidden|screen-reader',
].join('|');

/** Those that say so alone, or with a word for a box behind them (`menu-wrapper`, `tools-list`). */
const BARE_NAMES =
  'nav|menu|masthead|skip-link|skip|replies|popular|latest|follow|tools|toolbar|actions|subscription|paywall|promos?|promotions?|consent|banner|modal|popup|overlay|lightbox|ads?|sponsors?|commercial|tags|topics|categories|pager|bio|copyright|disclaimer|legal|credits|hidden|offscreen|no-?print|print-only';
const BOX =
  '(?:-(?:wrapper|wrap|container|list|box|bar|block|section|links?|buttons?|widget|area|inner|module|items?|icons?|form|holder|panel|unit|slot|top|bottom|left|right|mobile|desktop|\\d+))*';

const AROUND_NAMES = new RegExp(
  `^${PREFIX}(?:(?:${SURE_NAMES})(?:$|[-\\d])|(?:${BARE_NAMES})${BOX}$)`,
);

/**
 * Whether an element looks like something that stands around an article. This is a guess: a wrapper of the
 * whole page may have such a name too, so `findArticle` checks what would be lost.
 */
export function isAround(dom: Dom, element: Element): boolean {
  return isAroundByKind(dom, element) || isAroundByName(dom, element);
}

/** The same, judged by what the element is. */
export function isAroundByKind(dom: Dom, element: Element): boolean {
  const name = dom.localName(element);
  if (AROUND.has(name)) return !isQuoteFooter(dom, element, name);
  // Most lines have no attribute at all.
  const role = dom.hasAttributes(element) ? dom.attribute(element, 'role') : null;
  return role !== null && ROLES_AROUND.has(role);
}

/** The same, judged by what its publisher calls it. */
export function isAroundByName(dom: Dom, element: Element): boolean {
  if (!dom.hasAttributes(element) || dom.localName(element) === 'body') return false;
  if (dom.attribute(element, 'aria-hidden') === 'true') return true;
  return (
    namesFurniture(dom.attribute(element, 'class')) || namesFurniture(dom.attribute(element, 'id'))
  );
}

/** Readers' comments, and the heads of other stories, may hold more prose than the article. */
export function isOfOthers(dom: Dom, element: Element): boolean {
  const names = `${dom.attribute(element, 'class') ?? ''} ${dom.attribute(element, 'id') ?? ''}`;
  return /comment|respond|disqus|livefyre|replies|related|recommend|newsletter|cookie|consent/i.test(
    names,
  );
}

/** Answers by class name or id: a page has few of them for hundreds of elements, each asked about three times. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 1_000;

function namesFurniture(names: string | null): boolean {
  if (!names) return false;
  const before = known.get(names);
  if (before !== undefined) return before;
  const found = names
    .split(/\s+/)
    .some((name) => name.length < 80 && AROUND_NAMES.test(kebab(name)));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(names, found);
  return found;
}

/** `relatedStories` and `Related__List` → `related-stories`, `related-list`. */
function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/_+/g, '-')
    .toLowerCase();
}

/** `<blockquote>… <footer>who said it</footer>` belongs to the article. */
function isQuoteFooter(dom: Dom, element: Element, name: string): boolean {
  const above = name === 'footer' ? dom.above(element) : null;
  return above !== null && dom.localName(above) === 'blockquote';
}
