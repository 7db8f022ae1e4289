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
  const elements = new Map<Mark, ReadonlySet<Element>>();
  const near = new Set<Element>();
  /** Whether the browser has reported yet; until then every mark counts as near. */
  let told = false;

  const sight = new IntersectionObserver(
    (entries) => {
      let any = false;
      for (const { target, isIntersecting } of entries) {
        // A report may arrive after we have stopped observing its element.
        const is = isIntersecting && byElement.has(target);
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
      for (const element of around) (byElement.get(element) ?? observe(element)).add(mark);
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

function elementsOf({ pieces }: Mark): Set<Element> {
  return new Set(pieces.flatMap(({ node }) => around(node) ?? []));
}

/** The element whose box shows a text; for text directly in a shadow root that is the host. */
function around({ parentElement, parentNode }: Text): Element | null {
  return parentElement ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
}
