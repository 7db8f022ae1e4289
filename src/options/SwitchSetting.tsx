import { useRefusal } from '../ui/Refusal';
import { Labelled, type SettingProps } from './Labelled';

interface SwitchSettingProps extends SettingProps<boolean> {
  readonly hint: string;
}

export function SwitchSetting({ label, hint, value, change }: SwitchSettingProps) {
  const [refusal, watch] = useRefusal();
  return (
    <Labelled label={label} hint={hint} refusal={refusal}>
      {(id) => (
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-checked={value}
          class="switch"
          aria-describedby={`${id}-hint`}
          checked={value}
          onChange={({ currentTarget }) => watch(change(currentTarget.checked))}
        />
      )}
    </Labelled>
  );
}
