import { onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';

/**
 * The sightings that may mean a town or a region. Cached, because rules look through them for each place.
 */
export const townsOn = onceAPage(({ sightings }: Page): readonly Sighting[] =>
  sightings.filter(({ candidates }) =>
    candidates.some(({ isPlaceLike, entity }) => isPlaceLike && entity.kind === 'place'),
  ),
);
