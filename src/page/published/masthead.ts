import { ancestors } from '../ancestors';
import type { Block } from '../block';
import type { Dom } from '../dom';
import { isAroundByKind, isOfOthers } from '../furniture';
import { inherited } from '../inherited';
import { plainWords } from '../letters';
import { firstLook } from '../prose';
import { headlineAmong, isPast } from './headline';
import { readOn } from './read-on';
import { isList, LINES_LOOKED_AT, leadsTo, PROSE_UNITS } from './teasers';

/** Where an article says of itself who wrote it and when: around the headline, before the prose. */
export interface Masthead {
  /** Its lines: those after the headline, then the headline, then those before it, nearest first. */
  readonly lines: readonly Block[];
  /** Lines further down in the article that are wanted and too short for prose. */
  readonly below: (wanted: (line: Block) => boolean) => readonly Block[];
  /** Whether an element lies within the masthead. */
  readonly holds: (element: Element) => boolean;
  /** Whether an element speaks of this article: not of a teaser, a comment or a list. */
  readonly isOwn: (element: Element) => boolean;
}

/** Lines before the headline, and after it, that may belong to it. */
const LINES_BEFORE = 8;
const LINES_AFTER = 16;

/** Finds the masthead; `page` are the page's lines, `roots` the elements that hold its article. */
export function masthead(
  document: Document,
  dom: Dom,
  page: readonly Block[],
  roots: readonly Element[],
): Masthead {
  const { read, until, rest } = readOn(firstLook(page), apartFrom(roots, document.body, dom));
  const inArticle = (element: Element) => ancestors(element, dom).some((up) => roots.includes(up));
  const title = plainWords(document.querySelector('title')?.textContent ?? '');
  // A page says who it is by near its top: what comes after its last main heading is mostly not read.
  const heading = [...document.querySelectorAll('h1')].at(-1);
  until(({ element }) => (heading ? isPast(element, heading, dom) : inArticle(element)));
  const headlineAt = headlineAmong(read, title, dom, inArticle);
  const at = headlineAt ?? until(({ element }) => inArticle(element));
  until((_, index) => index >= at + LINES_AFTER);
  const own = headlineAt === undefined ? 0 : 1;
  const datedIn = () =>
    [...document.querySelectorAll('time, [itemprop~="datePublished"]')].filter(inArticle).length;
  // On a page that lists articles, what follows its headline is about those.
  const lists = isList(firstOf(page, roots, dom), dom, datedIn);
  const after = read.slice(at, lists ? endOfOwn(read, at, own, dom) : endOfMasthead(read, at));
  const above = read.slice(Math.max(0, at - LINES_BEFORE), at).reverse();
  const before = lists && above.some((line) => leadsTo(line, dom)) ? [] : above;
  const zone = [...before].reverse().concat(after);
  const [first, last] = [zone[0]?.element, zone.at(-1)?.element];
  const headline = read[at]?.element;
  const aroundHeadline = new Set(headline && ancestors(headline, dom));
  const holds = (element: Element) =>
    first !== undefined &&
    last !== undefined &&
    !dom.isBefore(element, first) &&
    !dom.isBefore(last, element);
  return {
    // The headline late: it may mention another day.
    lines: [...after.slice(own), ...after.slice(0, own), ...before].filter(isShort),
    below(wanted) {
      if (lists) return [];
      const fits = (line: Block) => isShort(line) && wanted(line);
      const behind = read.slice(at + after.length).filter(fits);
      return [...behind, ...rest(fits)].filter(({ element }) => inArticle(element));
    },
    holds,
    isOwn: lists ? holds : isOwn,
  };

  function isOwn(element: Element): boolean {
    for (const up of ancestors(element, dom)) {
      if (roots.includes(up) || aroundHeadline.has(up)) return true;
      if (dom.localName(up) === 'article' || isAside(dom, up)) return false;
    }
    return true;
  }
}

/** The first lines of what was found to be the article. */
function firstOf(page: readonly Block[], roots: readonly Element[], dom: Dom): Block[] {
  const isIn = inherited(dom, (element) => roots.includes(element) || undefined, false);
  const found: Block[] = [];
  for (const line of firstLook(page)) {
    if (found.length >= LINES_LOOKED_AT) break;
    if (isIn(line.element)) found.push(line);
  }
  return found;
}

/** Whether an element stands in a box of others, if the article itself is none. */
function apartFrom(roots: readonly Element[], body: Element, dom: Dom) {
  return inherited(
    dom,
    (element) => {
      if (element === body) return false;
      return (isAside(dom, element) && !roots.includes(element)) || undefined;
    },
    false,
  );
}

function isAside(dom: Dom, element: Element): boolean {
  if (isOfOthers(dom, element)) return true;
  const name = dom.localName(element);
  return name !== 'footer' && name !== 'form' && isAroundByKind(dom, element);
}

/** After the second line of prose. */
function endOfMasthead(blocks: readonly Block[], from: number): number {
  let prose = 0;
  let end = from;
  while (end < blocks.length && end - from < LINES_AFTER && prose < 2) {
    const block = blocks[end];
    if (block && !isShort(block)) prose += 1;
    end += 1;
  }
  return end;
}

/** Where the part of a list that is about itself ends: before the first entry, whose day may stand above it. */
function endOfOwn(blocks: readonly Block[], at: number, own: number, dom: Dom): number {
  if (!own) return at;
  const first = blocks.findIndex((line, index) => index > at && leadsTo(line, dom));
  return Math.max(at + own, Math.min(first - 1, endOfMasthead(blocks, at)));
}

function isShort({ text }: Block): boolean {
  return text.trim().length < PROSE_UNITS;
}
