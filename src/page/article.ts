import { ancestors } from './ancestors';
import type { Block } from './block';
import { isDeclared } from './declared';
import { type Dom, isElement } from './dom';
import { isAround, isAroundByKind, isAroundByName } from './furniture';
import { type Prose, weigh } from './prose';
import type { Tools } from './tools';

/** Prose, in code units outside links, that a page must have before we say that it has an article. */
const LEAST_PROSE = 200;
/** What the article must hold of all prose of the page. */
const MOST_OF = 0.7;
/** An element may hold so much more prose than the article and still be taken for it. */
const SLACK = 1.35;
/** Prose beside a headline, at most: a standfirst, a byline, no text of its own. */
const STANDFIRST = 600;

/**
 * The elements that hold the article (headline, standfirst, body and captions), in document order, none
 * inside another. Where no article is found: the body; on a plain text its `pre`; none where there is no
 * body. Yields where it may pause.
 */
export function* findArticle(
  document: Document,
  lines: readonly Block[],
  tools: Tools,
): Generator<null, Element[]> {
  const { body } = document;
  if (!body) return [];
  const dom = tools.domOf(document);
  const first = lines[0]?.element;
  // Lines in a `pre` are read only where the page is nothing but a plain text.
  if (first && dom.localName(first) === 'pre') return [first];
  const prose = yield* weigh(lines, dom);
  if (prose.units < LEAST_PROSE) return [body];

  const article = uncover(widen(heartOf(body, prose, dom), body, prose, dom), prose);
  const headline = headlineOutside(article, document, dom, tools);
  if (!headline) return [article];
  const both = commonAncestor(article, headline, dom);
  if (both === article) return [headline, article];
  const holdsMore = prose.weight(both) > SLACK * prose.weight(article);
  const bothRead = [article, headline].every((part) => isReadFrom(both, part, dom));
  if (both !== body && !holdsMore && bothRead) return [both];
  return [besideHeadline(headline, both, prose, dom), article];
}

/** The smallest element that holds most of the prose, and is more than a line of it. */
function heartOf(body: Element, prose: Prose, dom: Dom): Element {
  const holding = prose.holding(MOST_OF * prose.weight(body));
  const line = holding.findIndex((element) => isLine(dom, element));
  return holding[(line < 0 ? holding.length : line) - 1] ?? body;
}

/** The largest element declared an article that holds little else: it has the captions too. */
function widen(heart: Element, body: Element, prose: Prose, dom: Dom): Element {
  const most = SLACK * prose.weight(heart);
  let article = heart;
  for (let element: Element | null = heart; element && element !== body; ) {
    if (prose.weight(element) > most) break;
    if (isDeclared(dom, element)) article = element;
    if (isAround(dom, element)) break;
    element = dom.above(element);
  }
  return article;
}

/** What is read of `article` must be most of it: else a name misled us, and the article is inside. */
function uncover(article: Element, prose: Prose): Element {
  const inside = prose.mistaken(article);
  return inside ? uncover(inside, prose) : article;
}

/** The last main heading before the article, unless the article has one that is read. */
function headlineOutside(
  article: Element,
  document: Document,
  dom: Dom,
  { isNeverProse }: Tools,
): Element | null {
  const title = words(document.querySelector('title')?.textContent);
  let headline: Element | null = null;
  for (const heading of document.querySelectorAll('h1, [itemprop~="headline"]')) {
    const text = words(isElement(dom, heading) ? dom.textContent(heading) : '');
    if (text === '') continue;
    const above = ancestors(heading, dom);
    const inside = above.indexOf(article);
    const apart = inside < 0 ? above : above.slice(0, inside);
    if (apart.some((element) => isNeverProse(dom, element) || isAroundByKind(dom, element)))
      continue;
    const hidden = apart.some((element) => isAroundByName(dom, element));
    if (inside >= 0 && !hidden) return null;
    // The page's title vouches for a heading in a box with a name like "overlay".
    if (hidden && !title.includes(text)) continue;
    if (inside >= 0 || dom.isBefore(heading, article)) headline = heading;
  }
  return headline;
}

function words(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** The headline with what stands around it, if that is no more than a standfirst. */
function besideHeadline(headline: Element, limit: Element, prose: Prose, dom: Dom): Element {
  let whole = headline;
  for (let up = dom.above(headline); up && up !== limit; up = dom.above(up)) {
    if (prose.weight(up) > STANDFIRST || isAround(dom, up)) break;
    whole = up;
  }
  return whole;
}

/** Whether a scan that starts at `root` comes to `inner`. */
function isReadFrom(root: Element, inner: Element, dom: Dom): boolean {
  for (let element: Element | null = inner; element && element !== root; ) {
    if (isAround(dom, element)) return false;
    element = dom.above(element);
  }
  return true;
}

function commonAncestor(a: Element, b: Element, dom: Dom): Element {
  const above = new Set(ancestors(a, dom));
  return ancestors(b, dom).find((element) => above.has(element)) ?? a;
}

function isLine(dom: Dom, element: Element): boolean {
  return /^(?:p|h[1-6]|blockquote|li|figure|pre)$/.test(dom.localName(element));
}
