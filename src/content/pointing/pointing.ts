import type { EntityId } from '../../model/entity';
import { lazyCard } from '../later/lazy-card';
import type { PointingParts } from '../later/lazy-pointing';
import { createCards } from './cards';
import { type Interaction, interact } from './interact';

/** Follows the pointer and shows cards, on a page that has marks. */
export function createPointing(parts: PointingParts): Interaction {
  const { document, marks, article, connection, settings, signal } = parts;
  const theme = () => settings().theme;
  return interact({
    document,
    marks,
    cardOf(events) {
      const cards = createCards(connection, article);
      // Marks go when the changed settings arrive, here and in every other tab.
      const know = (id: EntityId) => connection.ask('know', { id });
      const told = { document, theme, article, cards, connection, events, know, signal };
      return lazyCard({ ...told, highlight: marks.name }, () =>
        connection.ask('run', { script: 'card' }),
      );
    },
    delays: () => ({ openMs: settings().openDelayMs }),
    isThere: connection.isThere,
    signal,
  });
}
