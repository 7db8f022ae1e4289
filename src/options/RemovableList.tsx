import { text } from '../ui/words';

interface RemovableListProps {
  /** None where the section's own heading says it. */
  readonly title?: string;
  readonly empty: string;
  readonly items: readonly { readonly id: string; readonly words: string }[];
  readonly remove: (id: string) => void;
}

export function RemovableList({ title, empty, items, remove }: RemovableListProps) {
  return (
    <div class="stack">
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
              onClick={() => remove(id)}
            >
              {text('remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
