import { Labelled } from './Labelled';

interface NumberSettingProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly change: (value: number) => void;
}

/** A number within its bounds; what lies outside is not kept, and the field says so. */
export function NumberSetting(props: NumberSettingProps) {
  const { label, hint, value, min, max, step, change } = props;
  return (
    <Labelled label={label} hint={hint}>
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
            if (currentTarget.reportValidity()) change(currentTarget.valueAsNumber);
          }}
        />
      )}
    </Labelled>
  );
}
