import type { WordKey } from '../ui/words';
import { Labelled } from './Labelled';

interface TextFieldProps {
  readonly label: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly most: number;
  /** What is wrong with it. */
  readonly refusal?: WordKey | false;
  readonly change: (words: string) => void;
}

/** One line of text with its label. */
export function TextField(props: TextFieldProps) {
  const { label, value, required = false, most, refusal = false, change } = props;
  return (
    <Labelled label={label} refusal={refusal}>
      {(id) => (
        <input
          id={id}
          class="field"
          type="text"
          required={required}
          maxLength={most}
          aria-invalid={refusal !== false}
          {...(value !== undefined && { defaultValue: value })}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
