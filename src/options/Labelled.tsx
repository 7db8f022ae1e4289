import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import { Refusal } from '../ui/Refusal';
import type { WordKey } from '../ui/words';

interface LabelledProps {
  readonly label: string;
  /** Stands under the label; its id is the field's with `-hint`. */
  readonly hint?: string;
  /** Why it could not be changed. */
  readonly refusal?: WordKey | false;
  /** The field, with the id that the label is for. */
  readonly children: (id: string) => ComponentChild;
}

/** What every field of a setting is given. */
export interface SettingProps<T> {
  readonly label: string;
  readonly value: T;
  /** Its promise is awaited; if that rejects, the reader is told. */
  readonly change: (value: T) => unknown;
}

/** A setting: what it is called and, beside that, its field. */
export function Labelled({ label, hint, refusal = false, children }: LabelledProps) {
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
        <Refusal why={refusal} />
      </div>
      {children(id)}
    </div>
  );
}
