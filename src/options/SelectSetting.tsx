import { Labelled } from './Labelled';

interface SelectSettingProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Value and words. */
  readonly options: readonly (readonly [T, string])[];
  readonly change: (value: T) => void;
}

export function SelectSetting<T extends string>(props: SelectSettingProps<T>) {
  const { label, value, options, change } = props;
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          class="field"
          value={value}
          onChange={({ currentTarget }) => {
            const picked = options.find(([each]) => each === currentTarget.value);
            if (picked) change(picked[0]);
          }}
        >
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
