import { useId } from 'preact/hooks';

interface TextFieldProps {
  readonly label: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly most: number;
  readonly change: (words: string) => void;
}

/** One line of text with its label. */
export function TextField(props: TextFieldProps) {
  const { label, value, required = false, most, change } = props;
  const id = useId();
  return (
    <div class="setting">
      <label class="words" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="text"
        required={required}
        maxLength={most}
        {...(value !== undefined && { defaultValue: value })}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </div>
  );
}
