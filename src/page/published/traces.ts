import type { Block } from '../block';
import type { Dom } from '../dom';
import type { Tools } from '../tools';
import { type Masthead, masthead } from './masthead';
import { MOST, MOST_UNITS, mayTell, saidByHead } from './said-by-head';

/** What on a page may tell its day, as plain text, to be interpreted outside the page's main thread. */
export interface Traces {
  /** As the page names it, `en-US`; empty where it does not. */
  readonly language: string;
  readonly title: string;
  /** Where the page was read, and where it says that it lives. */
  readonly addresses: readonly string[];
  /** JSON-LD that has dates in it. */
  readonly jsonLd: readonly string[];
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  /** Microdata of the page's own article. */
  readonly published: readonly string[];
  readonly modified: readonly string[];
  /** `time` elements around the headline. */
  readonly times: readonly TimeTrace[];
  /** Lines around the headline, nearest first; lines further down that are no prose either. */
  readonly lines: readonly string[];
  readonly below: readonly string[];
  /** Texts of elements whose class names speak of a date. */
  readonly named: readonly string[];
}

export interface TimeTrace {
  readonly shown: string;
  readonly datetime: string;
  /** Class names and `itemprop`. */
  readonly names: string;
}

/** A page's lines, and the elements that hold its article. */
export interface Found {
  readonly lines: readonly Block[];
  readonly roots: readonly Element[];
}

/** Collects what may tell the day of the page's own article; `url` may be empty. Yields where it may pause. */
export function* traces(
  document: Document,
  url: string,
  { lines, roots }: Found,
  tools: Tools,
): Generator<null, Traces> {
  const dom = tools.domOf(document);
  const ofHead = saidByHead(document, url);
  yield null;
  const head = masthead(document, dom, lines, roots);
  yield null;
  const own = (selector: string) => [...document.querySelectorAll(selector)].filter(head.isOwn);
  const named = namedDates(document, dom, head);
  yield null;
  return {
    ...ofHead,
    published: own('[itemprop~="datePublished"], time[pubdate]').slice(0, MOST).map(said),
    modified: own('[itemprop~="dateModified"]').slice(0, MOST).map(said),
    times: timesOf(document, dom, head),
    lines: head.lines.map(({ text }) => text).filter(mayTell),
    below: head
      .below(({ text }) => mayTell(text))
      .slice(0, MOST)
      .map(({ text }) => text),
    named,
  };

  function said(element: Element): string {
    const text = ['content', 'datetime', 'title']
      .map((key) => dom.attribute(element, key))
      .find(Boolean);
    return (text ?? dom.textContent(element) ?? '').slice(0, MOST_UNITS);
  }
}

function timesOf(document: Document, dom: Dom, { holds, isOwn }: Masthead): TimeTrace[] {
  return [...document.querySelectorAll('time')]
    .filter((time) => holds(time) && isOwn(time))
    .slice(0, MOST)
    .map((time) => ({
      shown: (dom.textContent(time) ?? '').slice(0, MOST_UNITS),
      datetime: (dom.attribute(time, 'datetime') ?? '').slice(0, MOST_UNITS),
      names: namesOf(time, dom),
    }));
}

function namesOf(element: Element, dom: Dom): string {
  const names = ['class', 'itemprop'].map((name) => dom.attribute(element, name) ?? '');
  return names.join(' ').slice(0, MOST_UNITS);
}

/** What publishers call the place where they put a date. */
const DATE_NAME =
  /(?:^|[-_ ])(?:(?:post|entry|article|publish|published)?-?date(?:line)?|pubdate|published)(?:$|[-_ ])/i;
const LONGEST_LINE = 200;

function namedDates(document: Document, dom: Dom, { isOwn }: Masthead): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('[class*="date" i], [class*="publi" i]')) {
    if (!DATE_NAME.test(dom.attribute(element, 'class') ?? '') || !isOwn(element)) continue;
    const text = dom.textContent(element) ?? '';
    if (text.length < LONGEST_LINE && mayTell(text)) found.push(text);
    if (found.length >= MOST) break;
  }
  return found;
}
