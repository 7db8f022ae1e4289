import { useRef } from 'preact/hooks';
import type { EntityId } from '../model/entity';
import { dateWords } from '../ui/dates';
import { pieces, text, type WordKey } from '../ui/words';
import { useHover } from './hover-hook';
import { PUBLISHED, TryCard } from './TryCard';

/** The names in the paragraph, in the order of its placeholders. */
const NAMES: readonly { readonly id: EntityId; readonly words: WordKey }[] = [
  { id: 'interpol', words: 'try_name_interpol' },
  { id: 'hu-binchen', words: 'try_name_hu' },
  { id: 'ipac', words: 'try_name_ipac' },
];

/** A paragraph whose marks open the real card, from the data in the extension. */
export function TryIt() {
  const { shown, rest, leave, stay, set, at } = useHover();
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    set(null);
    box.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes the card wherever the focus is
    <div class="try" ref={box} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <p class="try-paragraph">
        {pieces('try_paragraph', NAMES.length).map((piece) => {
          const name = typeof piece === 'number' ? NAMES[piece - 1] : undefined;
          if (!name) return piece;
          const open = shown?.id === name.id;
          return (
            <button
              key={name.id}
              type="button"
              class="mark"
              aria-haspopup="dialog"
              aria-expanded={open}
              onPointerEnter={({ currentTarget }) => rest(name.id, currentTarget)}
              onPointerLeave={leave}
              // A click without a pointer behind it has no detail.
              onClick={({ currentTarget, detail }) => set(at(name.id, currentTarget, detail === 0))}
            >
              {text(name.words)}
            </button>
          );
        })}
      </p>
      <p class="hint">{text('try_date', dateWords(PUBLISHED.day))}</p>
      {shown && (
        <TryCard
          key={shown.id}
          first={shown.id}
          others={NAMES.map(({ id }) => id)}
          below={shown.below}
          focus={shown.focus}
          stay={stay}
          leave={leave}
          close={close}
        />
      )}
    </div>
  );
}
