import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';

interface LabelledProps {
  readonly label: string;
  /** Stands under the label; its id is the field's with `-hint`. */
  readonly hint?: string;
  /** The field, with the id that the label is for. */
  readonly children: (id: string) => ComponentChild;
}

/** A setting: what it is called and, beside that, its field. */
export function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId();
  return (
    <div class="setting">
      <div class="words">
        <label for={id}>{label}</label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      {children(id)}
    </div>
  );
}
