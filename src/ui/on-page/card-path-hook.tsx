import { useState } from 'preact/hooks';
import type { Day } from '../../model/date';
import type { EntityId } from '../../model/entity';
import type { Settings } from '../../settings';
import { todayHere } from '../../today-here';
import { CardView } from '../card/CardView';
import { useDatasetVersion } from '../card/cards-hook';
import type { InFront } from './in-front-hook';

interface Front {
  readonly front: InFront | null;
  /** Reads the page as of another day; false where there is no page to read. */
  readonly readAs: (day: Day | null) => Promise<boolean>;
}

/**
 * The card that stands in place of the page's list, if the reader has opened one; from it links lead to others,
 * and Back leads back. Where there is no page in front, the card's day is the reader's own choice.
 */
export function useCardPath(settings: Settings, { front, readAs }: Front, first?: EntityId) {
  const [path, setPath] = useState<readonly EntityId[]>(first ? [first] : []);
  /** Null for today, which is another day after midnight. */
  const [day, setDay] = useState<Day | null>(null);
  const dataset = useDatasetVersion();
  const show = (id: EntityId) => setPath([...path, id]);
  const changeDate = async (wanted: Day | null) => {
    if (!(await readAs(wanted))) setDay(wanted);
  };
  const shown = path.at(-1);
  const cast = front?.cast ?? null;
  const card = shown ? (
    <CardView
      id={shown}
      cast={cast}
      asOf={cast?.asOf ?? day ?? todayHere()}
      changeDate={changeDate}
      dataset={dataset ?? ''}
      settings={settings}
      navigate={show}
      back={() => setPath(path.slice(0, -1))}
    />
  ) : null;
  return { card, show, changeDate, dataset };
}
