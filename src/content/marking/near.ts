import type { Mark } from './marks';

/**
 * How far outside the window a mark is near, as a share of it. Each mark that is near slows down the page's own
 * changes.
 */
const MARGIN = '25%';

/** Which marks are near the window, by the elements that hold their text. */
export interface Near {
  /** Returns whether the mark is near, as far as is known. */
  add(mark: Mark): boolean;
  remove(mark: Mark): void;
  marks(): Mark[];
  end(): void;
}

/** `moved` is called between two frames when the browser has reported that something came near or went away. */
export function createNear(moved: () => void): Near {
  const byElement = new Map<Element, Set<Mark>>();
  /** As it was when the mark was made: a page may since have taken the text out of its element. */
  const elements = new Map<Mark, Set<Element>>();
  const near = new Set<Element>();
  /** For elements without a box, those around them. */
  const tellsFor = new WeakMap<Element, Element>();
  /** Whether the browser has reported yet; until then every mark counts as near. */
  let told = false;

  const sight = new IntersectionObserver(
    (entries) => {
      let any = false;
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        // A report may arrive after we have stopped observing its element.
        const is = isIntersecting && byElement.has(target);
        if (!boundingClientRect.height && isWithoutBox(target)) askAround(target);
        if (is === near.has(target)) continue;
        if (is) near.add(target);
        else near.delete(target);
        any = true;
      }
      told = true;
      if (any) moved();
    },
    // With the implicit root Firefox stops reporting once a page has replaced its root element.
    { root: document, rootMargin: MARGIN },
  );

  /** Of an element without a box (`display: contents`) nothing more is reported: the one around it tells. */
  function askAround(element: Element): void {
    const outer = around(element);
    if (!outer) return;
    tellsFor.set(element, outer);
    for (const mark of byElement.get(element) ?? []) watch(mark, elements.get(mark)?.add(outer));
  }

  function watch(mark: Mark, around: Set<Element> = new Set()): void {
    for (const element of around) {
      const outer = tellsFor.get(element);
      // It has its turn in this loop.
      if (outer) around.add(outer);
      (byElement.get(element) ?? observe(element)).add(mark);
    }
  }

  function observe(element: Element): Set<Mark> {
    const marks = new Set<Mark>();
    byElement.set(element, marks);
    sight.observe(element);
    if (!told) near.add(element);
    return marks;
  }

  return {
    add(mark) {
      const around = elementsOf(mark);
      elements.set(mark, around);
      watch(mark, around);
      return [...around].some((element) => near.has(element));
    },
    remove(mark) {
      for (const element of elements.get(mark) ?? []) {
        const marks = byElement.get(element);
        marks?.delete(mark);
        if (marks?.size) continue;
        byElement.delete(element);
        near.delete(element);
        sight.unobserve(element);
      }
      elements.delete(mark);
    },
    // One that runs over several elements is in each of them.
    marks: () => [...new Set([...near].flatMap((element) => [...(byElement.get(element) ?? [])]))],
    end: () => sight.disconnect(),
  };
}

function isWithoutBox(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}

function elementsOf({ pieces }: Mark): Set<Element> {
  return new Set(pieces.flatMap(({ node }) => around(node) ?? []));
}

/** The element whose box shows a text; for what is directly in a shadow root that is the host. */
function around({ parentElement, parentNode }: Node): Element | null {
  return parentElement ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
}
