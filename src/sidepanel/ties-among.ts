import type { Day } from '../model/date';
import type { Entity } from '../model/entity';
import type { Told } from '../timeline';
import { tiesOnPage } from '../ui/card/ties';

/** Two entities of a page, by their places in its order, and how they are tied. */
export interface TieAmong {
  readonly from: number;
  /** Greater than `from`. */
  readonly to: number;
  readonly told: Told;
}

/** Every pair on the page that is tied on a day: one tie for each pair. */
export function tiesAmong(onPage: readonly Entity[], day: Day): TieAmong[] {
  const places = new Map(onPage.map((entity, place) => [entity.id, place]));
  return onPage.flatMap((entity, from) =>
    tiesOnPage(entity, onPage.slice(from + 1), day).flatMap((tie) => {
      const to = places.get(tie.with.id);
      return to === undefined ? [] : [{ from, to, told: tie.told }];
    }),
  );
}
