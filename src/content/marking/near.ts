import type { Mark } from './marks';

/** How far outside the window a mark is near, as a share of it. */
const MARGIN = '100%';

/** Which marks are near the window, by the elements that hold their text. */
export interface Near {
  /** Whether it is near, as far as is known. */
  add(mark: Mark): boolean;
  remove(mark: Mark): void;
  marks(): Mark[];
  end(): void;
}

/** `moved` is called between two frames, when the browser has said that something has come near or gone. */
export function createNear(moved: () => void): Near {
  const byElement = new Map<Element, Set<Mark>>();
  /** As it was when the mark was made: a page may since have taken the text out of its element. */
  const elements = new Map<Mark, ReadonlySet<Element>>();
  const near = new Set<Element>();
  /** Until the browser has said what is near, the first marks are taken to be. */
  let told = false;

  const sight = new IntersectionObserver(
    (entries) => {
      let any = false;
      for (const { target, isIntersecting } of entries) {
        // What was said before we let go of an element may come after.
        const is = isIntersecting && byElement.has(target);
        if (is === near.has(target)) continue;
        if (is) near.add(target);
        else near.delete(target);
        any = true;
      }
      told = true;
      if (any) moved();
    },
    // With the implicit root Firefox falls silent where the page replaces its root element.
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
    marks: () => [...near].flatMap((element) => [...(byElement.get(element) ?? [])]),
    end: () => sight.disconnect(),
  };
}

function elementsOf({ pieces }: Mark): Set<Element> {
  return new Set(pieces.flatMap(({ node }) => around(node) ?? []));
}

/** Text that stands bare in a shadow root is seen where its host is. */
function around({ parentElement, parentNode }: Text): Element | null {
  return parentElement ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
}
