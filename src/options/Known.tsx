import type { EntityId } from '../model/entity';
import { changeSettings, knownNoMore } from '../settings';
import { useCards } from '../ui/card/cards-hook';
import { Refusal, useRefusal } from '../ui/Refusal';
import { text } from '../ui/words';
import { RemovableList } from './RemovableList';

/** What the reader said they know, to take it back. */
export function Known({ known }: { readonly known: readonly EntityId[] }) {
  const cards = useCards(known);
  const [refusal, watch] = useRefusal();
  // An entity that the dataset no longer has keeps its id.
  const caption = (id: EntityId) => cards.find((card) => card.id === id)?.caption ?? id;
  return (
    <section class="block">
      <h2>{text('known')}</h2>
      {known.length > 0 && <p class="hint">{text('known_hint')}</p>}
      <RemovableList
        empty={text('known_empty')}
        items={known.map((id) => ({ id, words: caption(id) }))}
        remove={(id) => watch(changeSettings(knownNoMore(id)))}
      />
      <Refusal why={refusal} />
    </section>
  );
}
