import { ancestors, MOST_DEPTH } from './ancestors';
import type { Block } from './block';
import type { Dom } from './dom';
import { isAround, isAroundByKind, isOfOthers } from './furniture';
import { nearer, type Standing, standingOf, weightOf } from './standing';

/** A shorter line is a label, a date or a button. */
const LEAST_LINE = 25;
/** Text nodes of the first lines, which are enough to find an article behind long menus. */
const FIRST_TEXTS = 4_000;
/** Lines weighed between two moments to pause at. */
const LINES_PER_TICK = 50;
/** Less in a box named like furniture is furniture. */
const LEAST_ARTICLE = 400;

/** The prose of a page, in code units outside links. */
export interface Prose {
  /** All of it. */
  readonly units: number;
  /** The prose in an element; what is declared an article weighs more, what stands around one less. */
  readonly weight: (element: Element) => number;
  /**
   * The elements that hold at least this weight, outermost first. With more than half of all, each is
   * inside the one before.
   */
  readonly holding: (least: number) => Element[];
  /** An element under `root` that looks like furniture and yet holds most of what there is to read. */
  readonly mistaken: (root: Element) => Element | undefined;
}

/** The lines of a page that are looked at to find its article. */
export function firstLook(lines: readonly Block[]): readonly Block[] {
  let texts = 0;
  const end = lines.findIndex(({ nodes }) => {
    texts += nodes.length;
    return texts > FIRST_TEXTS;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

/**
 * Weighs the first lines of a page, and sums the weights up for every element around them. Yields where
 * it may pause.
 */
export function* weigh(page: readonly Block[], dom: Dom): Generator<null, Prose> {
  const weights = new Map<Element, number>();
  const standing = remembered((element: Element) => standingOf(dom, element));
  const around = remembered((element: Element) => isAround(dom, element));
  const above = remembered(surroundings);
  const sums = new Map<Surroundings, number>();
  const lines: { readonly units: number; readonly element: Element; readonly in: Surroundings }[] =
    [];
  for (const [index, { text, linked, element }] of firstLook(page).entries()) {
    if (index % LINES_PER_TICK === 0) yield null;
    const units = text.trim().length - linked;
    if (units < LEAST_LINE) continue;
    const parent = dom.above(element);
    const outside = parent ? above(parent) : NOTHING;
    // A site's footer is long, and no article is in one.
    if (outside.isFooter || isFooter(element)) continue;
    lines.push({ units, element, in: outside });
    const weight = units * weightOf(nearer(standing(element), outside.standing));
    weights.set(element, (weights.get(element) ?? 0) + weight);
    sums.set(outside, (sums.get(outside) ?? 0) + weight);
  }
  for (const [{ elements }, weight] of sums)
    for (const element of elements) weights.set(element, (weights.get(element) ?? 0) + weight);
  const units = lines.reduce((sum, line) => sum + line.units, 0);
  return { units, weight: (element) => weights.get(element) ?? 0, holding, mistaken };

  function holding(least: number): Element[] {
    return [...weights]
      .filter(([, weight]) => weight >= least)
      .map(([element]) => ({ element, depth: ancestors(element, dom).length }))
      .sort((a, b) => a.depth - b.depth)
      .map(({ element }) => element);
  }

  function mistaken(root: Element): Element | undefined {
    const inside = new Map<Element, number>();
    let all = 0;
    let declared = 0;
    const outermost = rememberedIn(root);
    for (const { units, element, in: outside } of lines) {
      const { isInside, around: named } = outermost(outside);
      if (!isInside && element !== root) continue;
      all += units;
      const box = named ?? (element !== root && around(element) ? element : undefined);
      if (box && !isOfOthers(dom, box)) inside.set(box, (inside.get(box) ?? 0) + units);
      else if (nearer(standing(element), outside.standing) === 'declared') declared += units;
    }
    for (const [element, units] of inside) {
      // A long sidebar is no article where there is one.
      if (declared >= LEAST_ARTICLE && isAroundByKind(dom, element)) continue;
      if (units > Math.max(all / 2, LEAST_ARTICLE)) return element;
    }
    return undefined;
  }

  /** Of surroundings, whether they lie in `root`, and what in it looks like furniture, outermost. */
  function rememberedIn(root: Element) {
    return remembered(({ elements }: Surroundings) => {
      const depth = elements.indexOf(root);
      return {
        isInside: depth >= 0,
        around: elements.slice(0, Math.max(0, depth)).findLast(around),
      };
    });
  }

  /** Asked once for the many lines that stand in one element. */
  function surroundings(element: Element): Surroundings {
    const elements = ancestors(element, dom, MOST_DEPTH - 1);
    const decided = elements.map(standing).reduce(nearer);
    return { elements, standing: decided, isFooter: elements.some(isFooter) };
  }

  function isFooter(element: Element): boolean {
    return dom.localName(element) === 'footer' && isAroundByKind(dom, element);
  }
}

/** Asks once for each: lines share their ancestors. */
function remembered<K, T>(ask: (of: K) => T): (of: K) => T {
  const answers = new Map<K, T>();
  return (of) => {
    const known = answers.get(of) ?? ask(of);
    answers.set(of, known);
    return known;
  };
}

/** An element and those around it, inside out, and what decides among them. */
interface Surroundings {
  readonly elements: readonly Element[];
  readonly standing: Standing;
  readonly isFooter: boolean;
}

const NOTHING: Surroundings = { elements: [], standing: 'plain', isFooter: false };
