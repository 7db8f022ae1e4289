import { useRefusal } from '../ui/Refusal';
import { Labelled } from './Labelled';

interface SelectSettingProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Value and words. */
  readonly options: readonly (readonly [T, string])[];
  /** Its promise is awaited; if that rejects, the reader is told. */
  readonly change: (value: T) => unknown;
}

export function SelectSetting<T extends string>(props: SelectSettingProps<T>) {
  const { label, value, options, change } = props;
  const [refusal, watch] = useRefusal();
  return (
    <Labelled label={label} refusal={refusal}>
      {(id) => (
        <select
          id={id}
          class="field"
          value={value}
          onChange={({ currentTarget }) => {
            const picked = options.find(([each]) => each === currentTarget.value);
            if (picked) void watch(change(picked[0]));
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
