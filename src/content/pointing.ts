import { lazyCard } from './card';
import { createCards } from './cards';
import { type Interaction, interact } from './interact';
import type { PointingParts } from './lazy-pointing';

/** What heeds the pointer and shows cards, on a page that has marks. */
export function createPointing(parts: PointingParts): Interaction {
  const { document, marks, reader, connection, settings, know, signal } = parts;
  const theme = () => settings().theme;
  return interact(
    document,
    marks,
    (events) => {
      const cards = createCards(connection, reader);
      const made = { document, theme, reader, cards, connection, events, know, signal };
      return lazyCard(made, () => connection.ask('run', { script: 'card' }));
    },
    () => ({ openMs: settings().openDelayMs }),
    connection.isThere,
    signal,
  );
}
