import { useRefusal } from '../ui/Refusal';
import { Labelled, type SettingProps } from './Labelled';

interface NumberSettingProps extends SettingProps<number> {
  readonly hint: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A number within its bounds; what lies outside is not kept, and the field says so. */
export function NumberSetting(props: NumberSettingProps) {
  const { label, hint, value, min, max, step, change } = props;
  const [refusal, watch] = useRefusal();
  return (
    <Labelled label={label} hint={hint} refusal={refusal}>
      {(id) => (
        <input
          id={id}
          class="field"
          type="number"
          aria-describedby={`${id}-hint`}
          value={value}
          min={min}
          max={max}
          step={step}
          onChange={({ currentTarget }) => {
            if (currentTarget.reportValidity()) void watch(change(currentTarget.valueAsNumber));
          }}
        />
      )}
    </Labelled>
  );
}
