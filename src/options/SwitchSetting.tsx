import { useRefusal } from '../ui/Refusal';
import { Labelled } from './Labelled';

interface SwitchSettingProps {
  readonly label: string;
  readonly hint: string;
  readonly value: boolean;
  /** Its promise is awaited; if that rejects, the reader is told. */
  readonly change: (value: boolean) => unknown;
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
