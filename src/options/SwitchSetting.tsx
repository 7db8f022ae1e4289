import { Labelled } from './Labelled';

interface SwitchSettingProps {
  readonly label: string;
  readonly hint: string;
  readonly value: boolean;
  readonly change: (value: boolean) => void;
}

export function SwitchSetting({ label, hint, value, change }: SwitchSettingProps) {
  return (
    <Labelled label={label} hint={hint}>
      {(id) => (
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-checked={value}
          class="switch"
          aria-describedby={`${id}-hint`}
          checked={value}
          onChange={({ currentTarget }) => change(currentTarget.checked)}
        />
      )}
    </Labelled>
  );
}
