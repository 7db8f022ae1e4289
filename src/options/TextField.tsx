import { Labelled } from './Labelled';

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
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          class="field"
          type="text"
          required={required}
          maxLength={most}
          {...(value !== undefined && { defaultValue: value })}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
