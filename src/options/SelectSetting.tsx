import { useRefusal } from '../ui/Refusal';
import { Labelled, type SettingProps } from './Labelled';

interface SelectSettingProps<T extends string> extends SettingProps<T> {
  /** Value and words. */
  readonly options: readonly (readonly [T, string])[];
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
