import { useRefusal } from '../ui/Refusal';
import { Labelled, type SettingProps } from './Labelled';
import { Rebuilding } from './Rebuilding';

interface SwitchSettingProps extends SettingProps<boolean> {
  readonly hint: string;
  /** Whether the dataset is built anew with it. */
  readonly slow?: boolean;
}

export function SwitchSetting({ label, hint, value, slow = false, change }: SwitchSettingProps) {
  const [refusal, watch, waiting] = useRefusal();
  return (
    <Labelled label={label} hint={hint} refusal={refusal}>
      {(id) => (
        <>
          {slow && <Rebuilding on={waiting} />}
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
        </>
      )}
    </Labelled>
  );
}
