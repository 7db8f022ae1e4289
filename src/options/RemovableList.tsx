import { useRef } from 'preact/hooks';
import { text } from '../ui/words';

interface RemovableListProps {
  /** None where the section's own heading says it. */
  readonly title?: string;
  readonly empty: string;
  readonly items: readonly { readonly id: string; readonly words: string }[];
  readonly remove: (id: string) => void;
}

export function RemovableList({ title, empty, items, remove }: RemovableListProps) {
  const box = useRef<HTMLDivElement>(null);
  /** A button that is removed loses the focus, and keyboard users would start again at the top of the page. */
  const passOn = (button: HTMLElement) => {
    const row = button.closest('li');
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    (next?.querySelector('button') ?? box.current)?.focus();
  };
  return (
    <div class="stack" ref={box} tabIndex={-1}>
      {title && <h3 class="part-title">{title}</h3>}
      {items.length === 0 && <p class="hint">{empty}</p>}
      <ul class="plain-list">
        {items.map(({ id, words }) => (
          <li key={id}>
            <bdi>{words}</bdi>
            <button
              type="button"
              class="link"
              aria-label={text('remove_item', words)}
              onClick={({ currentTarget }) => {
                passOn(currentTarget);
                remove(id);
              }}
            >
              {text('remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
