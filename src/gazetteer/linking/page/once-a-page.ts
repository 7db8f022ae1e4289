import type { Page, Sighting } from './page';

/** Cached results about a page; each function that `onceAPage` makes has a place of its own. */
export type Facts = ({ readonly found: unknown } | undefined)[];

let questions = 0;

/**
 * Caches `find` for a page. The result is kept on the page: in the WeakMap of `once`, which is older than any
 * page, it would outlive the page until the next full garbage collection.
 */
export function onceAPage<Found>(find: (page: Page) => Found): (page: Page) => Found {
  const question = questions++;
  return (page) => {
    let fact = page.facts[question];
    if (!fact) {
      fact = { found: find(page) };
      page.facts[question] = fact;
    }
    // Only this function writes to this place.
    return fact.found as Found;
  };
}

/** The same for a name: `find` gets all sightings of the name when one of them is first asked about. */
export function onceAName<Found extends boolean | object>(
  find: (sightings: readonly Sighting[], page: Page) => Found,
): (sighting: Sighting, page: Page) => Found {
  const foundOf = onceAPage(() => new Map<string, Found>());
  return ({ key }, page) => {
    const known = foundOf(page);
    let found = known.get(key);
    if (found === undefined) {
      found = find(page.called(key), page);
      known.set(key, found);
    }
    return found;
  };
}
