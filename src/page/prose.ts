import type { Dom } from './dom';
import { isAround, isNeverProse } from './furniture';
import { walk, wholePage } from './walk';

/** Text nodes looked at to find the article: enough for long menus before it, and soon done. */
const MOST_TEXTS = 6_000;
/** Ancestors of a block that are weighed; deeper trees are made to hurt. */
const MOST_DEPTH = 200;
/** A shorter line is a label, a date or a button. */
const LEAST_LINE = 25;
/** What publishers mark as an article counts for more, what stands around one for less. */
const MARKED_WEIGHT = 2;
const AROUND_WEIGHT = 0.15;

/** Prose under each element, in weighted code units. */
export type Prose = ReadonlyMap<Element, number>;

/** Weighs the lines of a page, links apart, and sums them up for every element around them. */
export function weigh(body: Element, dom: Dom): Prose {
  const prose = new Map<Element, number>();
  const weights = new Map<Element, number>();
  const progress = { ...wholePage(), texts: MOST_TEXTS };
  for (const block of walk(body, dom, (element) => isNeverProse(dom, element), progress)) {
    const units = block ? block.text.trim().length - block.linked : 0;
    if (!block || units < LEAST_LINE) continue;
    const above = ancestors(block.element, dom);
    const weight = units * weightOf(above);
    for (const element of above) prose.set(element, (prose.get(element) ?? 0) + weight);
  }
  return prose;

  /** The weight of an element's own lines, from what it and its ancestors are. */
  function weightOf(above: readonly Element[]): number {
    let weight = 1;
    for (const element of above) {
      let own = weights.get(element);
      if (own === undefined) {
        own = isMarked(dom, element) ? MARKED_WEIGHT : isAround(dom, element) ? AROUND_WEIGHT : 1;
        weights.set(element, own);
      }
      weight = Math.max(Math.min(weight * own, MARKED_WEIGHT), AROUND_WEIGHT);
    }
    return weight;
  }
}

/** The element and those around it, inside out. */
export function ancestors(element: Element, dom: Dom): Element[] {
  const found: Element[] = [];
  for (let up: Element | null = element; up && found.length < MOST_DEPTH; up = dom.above(up)) {
    found.push(up);
  }
  return found;
}

export function isMarked(dom: Dom, element: Element): boolean {
  const name = dom.localName(element);
  if (name === 'article' || name === 'main') return true;
  const role = dom.attribute(element, 'role');
  if (role === 'article' || role === 'main') return true;
  return /\barticleBody\b/.test(dom.attribute(element, 'itemprop') ?? '');
}
